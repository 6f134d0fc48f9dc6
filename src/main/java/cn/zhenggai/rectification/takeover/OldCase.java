package cn.zhenggai.rectification.takeover;

import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old ledger, understood.
 *
 * @param fingerprint by which the same row is known when it comes again
 * @param itemCode of the catalogue, or of a category alone when nothing in it fits
 * @param responsible whom the ledger names for the work, a name or a post, empty for nobody
 * @param days null for what the ledger does not say
 * @param said all that it says, in lines
 */
public record OldCase(
        String fingerprint,
        @Nullable String number,
        OldStand stand,
        long schoolId,
        long sectionId,
        Severity severity,
        Source source,
        OldHazard hazard,
        String measures,
        String responsible,
        Days days,
        Place place,
        String said) {

    /** What was found. */
    public record OldHazard(
            String itemCode,
            String category,
            boolean zeroTolerance,
            boolean confidential,
            String title,
            String place,
            String description) {}

    /**
     * @param due the last approved one; for what is over and has none the day on which it ended
     * @param original the first one
     * @param passedOn when somebody looked and found it good
     * @param timeKnown whether they say if it was in time
     */
    public record Days(
            LocalDate foundOn,
            LocalDate original,
            LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate closedOn,
            boolean timeKnown) {}

    /** Where it stood. */
    public record Place(String file, String sheet, int line) {}
}
