package cn.zhenggai.funds;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Names;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.Money;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sees a case sees what money it needs, got and took. */
@Component
public class ReadingFunds {

    private final CaseDesk desk;
    private final Allotments allotments;
    private final JdbcClient jdbc;

    ReadingFunds(CaseDesk desk, Allotments allotments, JdbcClient jdbc) {
        this.desk = desk;
        this.allotments = allotments;
        this.jdbc = jdbc;
    }

    private record Planned(BigDecimal needed, BigDecimal spent) {}

    /** Throws {@code CaseNotFound} for a case that the reader may not see. */
    @Transactional(readOnly = true)
    public FundsOfCase of(CaseNumber number, Actor reader) {
        RectificationCase subject = desk.look(number, reader);
        Names names = Names.of(reader);
        List<AllotmentView> items = allotments.findByCaseIdOrderByPlace(subject.id()).stream()
                .map(one -> one.view(names))
                .toList();
        Planned planned = planned(subject);
        return new FundsOfCase(
                Money.plain(planned.needed()),
                Money.plain(subject.fundsAllotted()),
                Money.plain(planned.spent()),
                items,
                subject.state() == CaseState.PAUSED ? awaited(subject, items) : null);
    }

    /** The words of the figures, so that page and figures say the same. */
    private Planned planned(RectificationCase subject) {
        return jdbc.sql("select f.funds_needed, f.funds_spent from case_fact f where f.id = :id")
                .param("id", subject.id())
                .query((row, n) -> new Planned(row.getBigDecimal("funds_needed"), row.getBigDecimal("funds_spent")))
                .single();
    }

    private FundsOfCase.@Nullable Awaited awaited(RectificationCase subject, List<AllotmentView> items) {
        return jdbc.sql("""
                        select p.review_on, p.paused_at from case_standstill p
                        where p.case_id = :id and p.resumed_at is null and p.reason_class = :reason""")
                .param("id", subject.id())
                .param("reason", PauseReason.AWAITS_FUNDS.name())
                .query((row, n) -> new FundsOfCase.Awaited(
                        BureauTime.givenDay(row, "review_on"), since(BureauTime.givenMoment(row, "paused_at"), items)))
                .optional()
                .orElse(null);
    }

    private static BigDecimal since(Instant paused, List<AllotmentView> items) {
        return Money.plain(items.stream()
                .filter(one -> one.stands() && !one.at().isBefore(paused))
                .map(AllotmentView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
