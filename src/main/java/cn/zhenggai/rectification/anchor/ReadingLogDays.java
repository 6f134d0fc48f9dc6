package cn.zhenggai.rectification.anchor;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The heads of a month, for those who keep them outside of the product. */
@Component
public class ReadingLogDays {

    private final LogDays days;

    ReadingLogDays(LogDays days) {
        this.days = days;
    }

    public static boolean mayRead(Actor actor) {
        return actor.isAny(Role.AUDITOR, Role.REGISTRAR, Role.DIRECTOR, Role.ADMIN);
    }

    public List<LogDay> of(YearMonth month) {
        return days.between(month.atDay(1), month.atEndOfMonth());
    }
}
