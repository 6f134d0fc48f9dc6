package cn.zhenggai.lookback;

import java.time.LocalDate;
import java.util.List;

/** Schools have to look for a fault. @param again a reminder for those that have not answered */
public record SearchAsked(long id, String lookFor, LocalDate until, boolean again, List<Long> schools) {}
