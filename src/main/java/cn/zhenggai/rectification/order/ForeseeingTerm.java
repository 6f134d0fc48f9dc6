package cn.zhenggai.rectification.order;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says the day that a term gives while it is being chosen: the same day that the signature would give today. */
@Service
public class ForeseeingTerm {

    private final CaseDesk desk;
    private final Cases cases;
    private final CountingTerm counting;
    private final ReadingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;

    ForeseeingTerm(
            CaseDesk desk,
            Cases cases,
            CountingTerm counting,
            ReadingCalendar calendar,
            Deadlines deadlines,
            Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.counting = counting;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Empty for what no order may have. */
    @Transactional(readOnly = true)
    public Optional<TermSaid> of(CaseNumber number, Actor reader, OrderTerm term) {
        desk.mustSee(number, reader);
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        return of(
                subject.hazard().itemCode(), subject.severity(), subject.clock().deadline(), term);
    }

    /** @param written what the finder proposed */
    public Optional<TermSaid> of(String itemCode, Severity severity, LocalDate written, OrderTerm term) {
        if (term.outOfRange()) {
            return Optional.empty();
        }
        CountedDay due = counting.due(itemCode, severity, written, BureauTime.today(clock), term);
        return ReadingCalendar.sensible(due.deadline()) ? Optional.of(said(due)) : Optional.empty();
    }

    public TermSaid said(CountedDay due) {
        LocalDate today = BureauTime.today(clock);
        boolean off = !deadlines.workday(due.deadline());
        LocalDate before = deadlines.plusWorkdays(due.deadline(), -1);
        return new TermSaid(
                due,
                off ? calendar.day(due.deadline()).orElse(null) : null,
                before.isAfter(today) ? before : null,
                !due.deadline().isAfter(today));
    }
}
