package cn.zhenggai.rectification.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What figures count alike. Each case is of one class at a time, and there are some hundreds of them however many cases there
 * are, so that whoever counts asks the classes (a junk dimension, in the words of data warehouses).
 */
final class CaseClass {

    private record Part(String column, String value) {}

    private static final List<Part> PARTS = List.of(
            new Part("state", "f.state"),
            new Part("severity", "f.severity"),
            new Part("self_found", "case when f.source = 'SELF_CHECK' then 1 else 0 end"),
            new Part("outside", "f.outside"),
            new Part("extended", "case when f.extensions > 0 then 1 else 0 end"),
            new Part("repeated", "f.repeated"),
            new Part("listed", "case when f.times_listed > 0 then 1 else 0 end"),
            new Part("listed_now", "case when f.listed then 1 else 0 end"),
            new Part("stopped", "case when f.stops_active > 0 then 1 else 0 end"),
            new Part("planned", "f.planned"),
            new Part("timed", "case when f.tenths_taken is null then 0 else 1 end"));
    private static final List<String> PERHAPS = List.of(
            "first_passed", "on_time_original", "on_time_approved", "claimed_in_time", "claimed_in_original_time");

    /** Its word, over the facts {@code f} of a case. */
    static final String WORD = Stream.concat(
                    PARTS.stream().map(Part::value),
                    PERHAPS.stream()
                            .map(column -> "case when f.%1$s is null then '-' when f.%1$s = true then '1' else '0' end"
                                    .formatted(column)))
            .collect(Collectors.joining(", '/', ", "concat(", ")"));

    /** Adds the classes that some cases are of and nobody has been yet; two that do so at once do no harm. */
    static final String MISSING = "insert ignore into case_class (word, "
            + Stream.concat(PARTS.stream().map(Part::column), PERHAPS.stream()).collect(Collectors.joining(", "))
            + ") select distinct " + WORD + ", "
            + Stream.concat(PARTS.stream().map(Part::value), PERHAPS.stream().map("f."::concat))
                    .collect(Collectors.joining(", "))
            + " from %s";

    private CaseClass() {}
}
