package cn.zhenggai.web;

import cn.zhenggai.shared.text.TextFields;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Every text of a body is read as that of a form under the same name would be. */
class PlainTexts extends StringDeserializer implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    PlainTexts() {
        this(null);
    }

    private PlainTexts(@Nullable String field) {
        this.field = field;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return property == null ? this : new PlainTexts(property.getName());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return TextFields.read(field, super.deserialize(parser, context));
    }
}
