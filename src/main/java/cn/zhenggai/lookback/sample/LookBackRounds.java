package cn.zhenggai.lookback.sample;

import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the clock does by itself: the sample of every month that is over, and the two looks at every major case, some days
 * before each is due. Doing it twice changes nothing; of two nodes one comes second and leaves it.
 */
@Component
public class LookBackRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LookBackRounds.class);
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final DrawingSample drawing;
    private final GivingLookBack giving;
    private final RectificationRules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookBackRounds(
            JdbcClient jdbc,
            DrawingSample drawing,
            GivingLookBack giving,
            RectificationRules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.drawing = drawing;
        this.giving = giving;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${zhenggai.rounds-first:PT2M}", fixedDelayString = "PT30M")
    public void run() {
        months();
        majors(LookBackOccasion.MAJOR_FIRST, AfterClosure.MAJOR_FIRST_DAYS);
        majors(LookBackOccasion.MAJOR_SECOND, AfterClosure.MAJOR_SECOND_DAYS);
    }

    private void months() {
        LocalDate first = BureauTime.today(clock).withDayOfMonth(1).minusMonths(1);
        List<Long> bureaus = jdbc.sql("""
                        select distinct c.bureau_id from case_closed c
                        where c.closed_at >= :from and c.closed_at < :until
                          and not exists (select 1 from look_back_month m
                                          where m.bureau_id = c.bureau_id and m.month_on = :first)""")
                .param("from", Lot.begin((first)))
                .param("until", Lot.begin((first.plusMonths(1))))
                .param("first", first)
                .query(Long.class)
                .list();
        bureaus.forEach(bureau -> apart("month " + first, () -> drawing.drawMonth(bureau, first)));
    }

    /** Each in a transaction of its own. Index ix_closure_closed. */
    private void majors(LookBackOccasion occasion, AfterClosure within) {
        LocalDate today = BureauTime.today(clock);
        int days = rules.afterClosure(within);
        int ahead = rules.afterClosure(AfterClosure.MAJOR_AHEAD_DAYS);
        jdbc.sql("""
                        select c.number, c.closed_at from case_closed c
                        where c.severity = 'MAJOR' and not c.confidential and not c.inside_school
                          and c.closed_at >= :oldest and c.closed_at < :newest
                          and not exists (select 1 from look_back l where l.case_id = c.case_id
                                          and l.closure_place = c.place and l.occasion = :occasion)
                          and not exists (select 1 from org_unit u where u.id = c.school_id and not u.active
                                          and u.successor_id is null)
                        order by c.closed_at, c.case_id limit :most""")
                .param("oldest", Lot.begin((today.minusDays(days))))
                .param("newest", Lot.begin((today.minusDays(days - ahead).plusDays(1))))
                .param("occasion", occasion.name())
                .param("most", MOST)
                .query((row, n) -> new Major(
                        CaseNumber.of(row.getString("number")),
                        BureauTime.dayOf(BureauTime.moment(row, "closed_at")).plusDays(days)))
                .list()
                .forEach(major -> apart(
                        major.number().value(),
                        () -> transaction.executeWithoutResult(
                                one -> giving.give(major.number(), occasion, null, major.dueOn()))));
    }

    private record Major(CaseNumber number, LocalDate dueOn) {}

    private static void apart(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("No look-back of {} now: {}", what, failure.getMessage());
        }
    }
}
