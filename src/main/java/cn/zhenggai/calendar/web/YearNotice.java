package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.year.AskingForYear;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.shared.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the administrator, on whichever page he is, for a year that should be there; the calendar's pages say so themselves. */
@Component
@Order(1)
class YearNotice implements Notice {

    private final AskingForYear asking;
    private final HttpServletRequest request;

    YearNotice(AskingForYear asking, HttpServletRequest request) {
        this.asking = asking;
        this.request = request;
    }

    @Override
    public Optional<Text> current() {
        boolean asked = CurrentActor.of(request).filter(CalendarDoors::mayEdit).isPresent()
                && !request.getRequestURI().startsWith("/calendar");
        return asked
                ? asking.wanted().map(year -> Text.of(Level.WARNING, "calendar.wanted", String.valueOf(year))
                        .with("calendar/wanted"))
                : Optional.empty();
    }
}
