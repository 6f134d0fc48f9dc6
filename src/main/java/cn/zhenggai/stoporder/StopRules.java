package cn.zhenggai.stoporder;

import cn.zhenggai.shared.RuleLine;
import java.util.Optional;

/** When the bureau wants a stop order to be thought of; kept as a decision table that it changes without code. */
public interface StopRules {

    Suggestion suggested(Circumstances of);

    /**
     * @param schoolKind a word of {@link cn.zhenggai.shared.school.SchoolKind}, empty when nobody said
     * @param openCases of the same item in this school, this one included
     * @param stopUse as the catalogue said on the day of the finding
     */
    record Circumstances(String category, String itemCode, String schoolKind, int openCases, boolean stopUse) {}

    /** @param kind null for nothing */
    record Suggestion(StopKind kind) {

        /** What the column says. */
        public enum Word {
            NONE,
            CLASSES,
            USE,
            TRANSPORT
        }

        public static Suggestion read(RuleLine line) {
            Word word = line.choice("suggestion", Word.values());
            return new Suggestion(word == null || word == Word.NONE ? null : StopKind.valueOf(word.name()));
        }

        public Optional<StopKind> found() {
            return Optional.ofNullable(kind);
        }
    }
}
