package cn.zhenggai.supervision;

import java.time.LocalDate;

/**
 * What a listing says.
 *
 * @param leader who answers for it, the id of a person
 * @param term the last day, which becomes the deadline of the case
 * @param demand what is to be done
 */
public record ListingEntry(
        ListingLevel level, Long leader, LocalDate term, Publicity publicity, ReportRhythm rhythm, String demand) {}
