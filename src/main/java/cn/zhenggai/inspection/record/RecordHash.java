package cn.zhenggai.inspection.record;

import cn.zhenggai.shared.Fingerprint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Tells whether two records under one key say the same. */
@Component
class RecordHash {

    private final ObjectMapper json;

    RecordHash(ObjectMapper json) {
        this.json = json;
    }

    String of(VisitRecord record) {
        try {
            return Fingerprint.of(json.writeValueAsString(record.lasting()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
