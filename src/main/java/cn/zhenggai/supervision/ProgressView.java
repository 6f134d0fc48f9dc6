package cn.zhenggai.supervision;

import cn.zhenggai.rectification.PersonName;
import java.time.Instant;
import java.time.LocalDate;

/** A report of the school on a listed case. @param late it came after its day */
public record ProgressView(
        int number, LocalDate dueOn, String report, PersonName reportedByName, Instant reportedAt, boolean late) {}
