package cn.zhenggai.web.form;

import cn.zhenggai.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A refusal written down, so that it can be told later and in another language. */
@Component
class RefusalNotes {

    private final ObjectMapper json = new ObjectMapper();

    private record Note(Refusal.Kind kind, List<Line> reasons) {}

    private record Line(@Nullable String field, String code, List<Word> words) {}

    /** @param moment null for a word that is told as it stands */
    private record Word(@Nullable String text, @Nullable Long moment) {

        /** What is put into a message is told by its own words but for moments, which are told in the bureau's zone. */
        static Word of(Object argument) {
            return argument instanceof Instant at
                    ? new Word(null, at.toEpochMilli())
                    : new Word(String.valueOf(argument), null);
        }

        Object argument() {
            return moment == null ? String.valueOf(text) : Instant.ofEpochMilli(moment);
        }
    }

    byte[] write(Refusal refusal) {
        Note note = new Note(
                refusal.kind(),
                refusal.reasons().stream()
                        .map(reason -> new Line(
                                reason.field(),
                                reason.code(),
                                reason.arguments().stream().map(Word::of).toList()))
                        .toList());
        try {
            return json.writeValueAsBytes(note);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Refusal read(byte[] written) {
        try {
            Note note = json.readValue(written, Note.class);
            return new Refusal(
                    note.kind(),
                    note.reasons().stream()
                            .map(line -> new Refusal.Reason(
                                    line.field(),
                                    line.code(),
                                    line.words().stream().map(Word::argument).toList()))
                            .toList());
        } catch (IOException spoiled) {
            throw new UncheckedIOException(spoiled);
        }
    }
}
