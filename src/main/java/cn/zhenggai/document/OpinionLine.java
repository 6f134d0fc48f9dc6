package cn.zhenggai.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The last decided round of a case.
 *
 * @param part as it is printed
 * @param days on which its re-inspectors signed
 */
record OpinionLine(
        int no, int round, Verdict verdict, List<String> inspectors, List<LocalDate> days, OpinionPaper.LinePart part) {

    /** 合格, 基本合格需补正, 不合格. */
    enum Verdict {
        PASSED,
        /** The two re-inspectors did not say the same: what is missing is the proof. */
        UNPROVED,
        FAILED
    }
}
