package cn.zhenggai.document.issued;

import com.deepoove.poi.data.PictureRenderData;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What was filled into a paper, as JSON: the fields of its template under their names, without pictures. */
final class PaperData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(PictureRenderData.class, LeftOut.class)
            .build();

    @JsonIgnoreType
    private interface LeftOut {}

    private PaperData() {}

    static byte[] written(Record content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Record read(byte[] data, Class<? extends Record> fields) {
        try {
            return JSON.readValue(data, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
