package cn.zhenggai.shared.form;

import cn.zhenggai.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** How a form is answered; made by a {@link Posting}, sent by the outlet {@code web}. */
public sealed interface Reply {

    /** It was done: 303 to an address, with words that the page there shows once. */
    static Next to(String address) {
        return new Next(address, Map.of());
    }

    /** It was done and changed nothing, so its result is shown at once, for example a preview. */
    static Shown shown(String view) {
        return new Shown(view, HttpStatus.OK);
    }

    /** A file was sent in place of a page. */
    static Sent sent() {
        return new Sent();
    }

    /** The answer is written already. */
    record Sent() implements Reply {}

    /** @param flash what the following page is told, and no other */
    record Next(String address, Map<String, Object> flash) implements Reply {

        /** A message that the following page shows on top. */
        public Next saying(String key, Object... arguments) {
            return with("flash", key).with("flashArguments", List.of(arguments));
        }

        /** The device need not keep its draft of the form any longer. */
        public Next forgetting(String draft) {
            return with("draftDone", draft);
        }

        public Next with(String name, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(flash);
            more.put(name, value);
            return new Next(address, more);
        }
    }

    /**
     * It was refused: the page again, with all that was typed, each message at its field and all of them on top.
     *
     * @param refusal null when nothing is wrong with it
     * @param kept whether it gets an address of its own
     */
    record Again(String view, @Nullable Refusal refusal, FormValues typed, boolean kept) implements Reply {}

    /** What would be done, to be read before it is. */
    record Before(String view, FormValues typed) implements Reply {}

    /** A page in place of an address. */
    record Shown(String view, HttpStatus status) implements Reply {

        public Shown as(HttpStatus other) {
            return new Shown(view, other);
        }
    }
}
