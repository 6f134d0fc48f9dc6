package cn.zhenggai.coordination;

import java.time.LocalDate;

/**
 * What the school does for the safety of its pupils while others act.
 *
 * @param measures null when it need not do anything
 * @param deadline until when it has to be in place, null for three working days
 */
public record ProtectionEntry(String measures, LocalDate deadline) {

    public static final ProtectionEntry NONE = new ProtectionEntry(null, null);

    public boolean wanted() {
        return measures != null && !measures.isBlank();
    }
}
