package cn.zhenggai.dataimport.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What rows and runs keep beside their columns, in UTF-8. */
@Component
class KeptJson {

    private final ObjectMapper json;

    KeptJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T read(byte[] kept, TypeReference<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
