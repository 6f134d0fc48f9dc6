package cn.zhenggai.lookback.sample;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.calendar.Limit;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.AfterClosure;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws some of the general cases that were closed in a period, and gives each to somebody. A closure that was drawn once is
 * in no list again; what schools mended inside, and what is confidential, is in none.
 */
@Service
public class DrawingSample {

    private static final int SEED = 64;

    private final JdbcClient jdbc;
    private final GivingLookBack giving;
    private final RectificationRules rules;
    private final Deadlines deadlines;
    private final Clock clock;
    private final SeedOfLot seeds;

    DrawingSample(
            JdbcClient jdbc,
            GivingLookBack giving,
            RectificationRules rules,
            Deadlines deadlines,
            Clock clock,
            SeedOfLot seeds) {
        this.jdbc = jdbc;
        this.giving = giving;
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
        this.seeds = seeds;
    }

    public static boolean mayDraw(Actor actor) {
        return !actor.inSchool() && actor.is(Role.REGISTRAR);
    }

    /** @return the number of the draw */
    @Transactional
    public Outcome<Long> draw(Actor actor, DrawEntry entry) {
        if (!mayDraw(actor)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> refusal = refusal(entry);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<String> listed = listed(actor.bureauId(), entry);
        return listed.isEmpty()
                ? Outcome.refused(Refusal.invalid("until", "lookBack.sampleOfNobody"))
                : Outcome.done(draw(actor.bureauId(), actor, entry, listed));
    }

    private Optional<Refusal> refusal(DrawEntry entry) {
        LocalDate today = BureauTime.today(clock);
        return new Checks()
                .that(entry.from() != null, "from", "required")
                .that(entry.until() != null, "until", "required")
                .that(entry.until() == null || !entry.until().isAfter(today), "until", "inTheFuture")
                .that(
                        entry.from() == null
                                || entry.until() == null
                                || !entry.until().isBefore(entry.from()),
                        "until",
                        "lookBack.untilBeforeFrom")
                .optionalText(entry.seed(), "seed", SEED)
                .refusal();
    }

    /** Nothing when none was closed, or when it was drawn already. @return how many were drawn */
    @Transactional
    public int drawMonth(long bureau, LocalDate first) {
        jdbc.sql("insert into look_back_month (bureau_id, month_on) values (:bureau, :first)")
                .param("bureau", bureau)
                .param("first", first)
                .update();
        DrawEntry entry = new DrawEntry(first, first.plusMonths(1).minusDays(1), null);
        List<String> listed = listed(bureau, entry);
        if (!listed.isEmpty()) {
            draw(bureau, null, entry, listed);
        }
        return listed.size();
    }

    /** By number. Index ix_closure_closed. */
    private List<String> listed(long bureau, DrawEntry entry) {
        return jdbc.sql("""
                        select c.number from case_closed c
                        where c.bureau_id = :bureau and c.severity = 'GENERAL' and not c.confidential and not c.inside_school
                          and c.closed_at >= :from and c.closed_at < :until
                          and not exists (select 1 from look_back l where l.case_id = c.case_id
                                          and l.closure_place = c.place and l.occasion = 'SAMPLE')
                          and not exists (select 1 from org_unit u where u.id = c.school_id and not u.active
                                          and u.successor_id is null)
                        order by c.number""")
                .param("bureau", bureau)
                .param("from", Lot.begin(entry.from()))
                .param("until", Lot.begin((entry.until().plusDays(1))))
                .query(String.class)
                .list();
    }

    private long draw(long bureau, Actor actor, DrawEntry entry, List<String> listed) {
        String seed = entry.seed() == null || entry.seed().isBlank()
                ? seeds.of(entry)
                : entry.seed().strip();
        int percent = rules.afterClosure(AfterClosure.SAMPLE_PERCENT);
        List<String> chosen = Lot.draw(seed, listed, percent);
        long draw = keep(bureau, actor, entry, seed, listed, chosen.size());
        LocalDate due = deadlines.after(
                BureauTime.today(clock), Limit.workdays(rules.afterClosure(AfterClosure.SEEN_WITHIN_WORKDAYS)));
        chosen.stream()
                .sorted()
                .forEach(number -> giving.give(CaseNumber.of(number), LookBackOccasion.SAMPLE, draw, due));
        return draw;
    }

    private long keep(long bureau, Actor actor, DrawEntry entry, String seed, List<String> listed, int chosen) {
        jdbc.sql("""
                        insert into look_back_draw (bureau_id, from_on, until_on, seed, algorithm, percent,
                            listed_count, chosen_count, drawn_by, drawn_by_name, drawn_at)
                        values (:bureau, :from, :until, :seed, :algorithm, :percent, :count, :chosen, :by, :name,
                            :now)""")
                .param("bureau", bureau)
                .param("from", entry.from())
                .param("until", entry.until())
                .param("seed", seed)
                .param("algorithm", Lot.ALGORITHM)
                .param("percent", rules.afterClosure(AfterClosure.SAMPLE_PERCENT))
                .param("count", listed.size())
                .param("chosen", chosen)
                .param("by", actor == null ? null : actor.personId())
                .param("name", actor == null ? null : actor.name())
                .param("now", BureauTime.column(clock.instant()))
                .update();
        long draw = jdbc.sql("select max(id) from look_back_draw where bureau_id = :bureau and seed = :seed")
                .param("bureau", bureau)
                .param("seed", seed)
                .query(Long.class)
                .single();
        for (String number : listed) {
            jdbc.sql("insert into look_back_listed (draw_id, case_number) values (?, ?)")
                    .params(draw, number)
                    .update();
        }
        return draw;
    }
}
