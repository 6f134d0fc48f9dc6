package cn.zhenggai.objection;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.LatestDay;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.deadline.LatestDays;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when an order may be objected to, and who answers until when, as the bureau's tables have it. */
@Component
class ObjectionTerms {

    private final LatestDays latest;
    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final Directory directory;

    ObjectionTerms(LatestDays latest, RectificationRules rules, Deadlines deadlines, Directory directory) {
        this.latest = latest;
        this.rules = rules;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** Null as long as nobody received the order: its days have not begun. */
    LocalDate lastDay(RectificationCase subject) {
        Instant received = subject.order().receivedAt();
        return received == null ? null : latest.of(LatestDay.OBJECTION, BureauTime.dayOf(received));
    }

    boolean over(RectificationCase subject, Instant now) {
        LocalDate last = lastDay(subject);
        return last != null && BureauTime.dayOf(now).isAfter(last);
    }

    LocalDate decideBy(RectificationCase subject, LocalDate today) {
        Limit limit = rules.stepLimit(Step.DECIDE_OBJECTION, subject.severity());
        return deadlines.after(today, limit);
    }

    /** The deputy, and the director where a deputy signed the order or let somebody sign it for him. */
    Desk decider(RectificationCase subject) {
        boolean signedThere = directory.seatedAt(subject.deputy()).stream()
                .map(PersonCard::id)
                .anyMatch(subject.order().issuers()::contains);
        return signedThere ? subject.director() : subject.deputy();
    }
}
