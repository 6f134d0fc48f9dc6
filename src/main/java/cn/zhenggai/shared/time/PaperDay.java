package cn.zhenggai.shared.time;

import cn.zhenggai.shared.BureauTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days as offices write them on paper: 2026年9月7日. Empty where there is none. */
public final class PaperDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private PaperDay() {}

    public static String of(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public static String of(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(BureauTime.dayOf(moment));
    }

    public static String minute(@Nullable Instant moment) {
        return moment == null ? "" : MINUTE.format(moment.atZone(BureauTime.ZONE));
    }
}
