package cn.zhenggai.web;

import cn.zhenggai.shared.text.PlainText;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How what is sent is read: choices in an address without regard to case, lists in a body without holes. */
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {

    private static final List<CoercionInputShape> NO_TEXT =
            List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Choices());
        registry.addConverter(String.class, String.class, PlainText::line);
    }

    /** A null among ids is a mistake of the sender, and is told to him with its place. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer listsWithoutHoles() {
        return builder -> builder.postConfigurer(
                mapper -> mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    /** Neither 7 nor true is a text, a list of numbers is no day, and what shows nothing is no part of a text. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer textsAndDaysAsWritten() {
        return builder -> builder.deserializerByType(LocalDate.class, new PlainDays())
                .deserializerByType(String.class, new PlainTexts())
                .postConfigurer(mapper -> {
                    for (CoercionInputShape shape : NO_TEXT) {
                        mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
                    }
                });
    }

    /** {@code overdue} is OVERDUE; blank is not given; an unknown word is refused with the name of its parameter. */
    @SuppressWarnings("rawtypes")
    private static final class Choices implements ConverterFactory<String, Enum> {

        @Override
        public <E extends Enum> Converter<String, E> getConverter(Class<E> choices) {
            return text -> text.isBlank() ? null : named(choices, text.strip().toUpperCase(Locale.ROOT));
        }

        private static <E extends Enum> E named(Class<E> choices, String name) {
            return Arrays.stream(choices.getEnumConstants())
                    .filter(choice -> choice.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such choice: " + name));
        }
    }
}
