package cn.zhenggai.web.form;

import cn.zhenggai.shared.Refusal;
import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param refusal null when it was not refused but asked about once more
 */
public record KeptForm(
        Map<String, List<String>> typed, @Nullable Refusal refusal) {

    private static final String ATTRIBUTE = KeptForm.class.getName();

    /** A whole workbook that was pasted is shown at once, as it was sent. */
    private static final int LONGEST = 1_000_000;

    boolean canBeKept() {
        return typed.values().stream()
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .mapToInt(String::length)
                        .sum()
                <= LONGEST;
    }

    /** The form that this request shows again; empty for one that is sent. */
    public static Optional<KeptForm> of(ServletRequest request) {
        return Optional.ofNullable((KeptForm) request.getAttribute(ATTRIBUTE));
    }

    void shownBy(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
