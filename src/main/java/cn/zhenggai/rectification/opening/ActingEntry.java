package cn.zhenggai.rectification.opening;

import java.time.LocalDate;

/**
 * Who is to put right what lies outside of a school.
 *
 * @param department who acts when it is not the school, as people call it
 * @param note compulsory when the school is to act after all: its notice goes on from here
 * @param reviewOn when the bureau looks again at what others do
 */
public record ActingEntry(Acts acts, String department, String note, LocalDate reviewOn) {

    /** Who acts. */
    public enum Acts {
        SCHOOL,
        OTHERS
    }
}
