package cn.zhenggai.ranking.veto;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.ranking.RankingScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director sets a veto on a school's year, and lifts it; each for a reason. Doing it twice changes nothing. */
@Service
public class DecidingVeto {

    private static final int TEXT = 1000;

    private final Vetoes vetoes;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecidingVeto(Vetoes vetoes, Directory directory, JdbcClient jdbc, Clock clock) {
        this.vetoes = vetoes;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param year the calendar year in which the school year begins: this one or the one before
     * @throws NotFound also when the school is none of the bureau
     */
    @Transactional
    public Outcome<String> set(
            String code, Actor by, @Nullable Integer year, @Nullable VetoArea area, @Nullable String reason) {
        RankingScope.requireAll(by);
        UnitCard school = school(code, by);
        if (!RankingScope.vetoes(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> refusal = refusal(year, area, reason);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        directory.hold(school.id());
        Optional<Veto> standing = vetoes.all(by.bureauId()).stream()
                .filter(veto -> veto.schoolId() == school.id() && veto.area() == area && !veto.lifted())
                .filter(veto -> veto.year().equals(new VetoYear(year, true)))
                .findFirst();
        if (standing.isPresent()) {
            boolean same = by.name().equals(standing.get().setBy())
                    && reason.strip().equals(standing.get().reason());
            return same ? Outcome.done(school.code()) : Outcome.refused(Refusal.conflict("vetoStands"));
        }
        insert(school, by, year, area, reason.strip());
        return Outcome.done(school.code());
    }

    private Optional<Refusal> refusal(@Nullable Integer year, @Nullable VetoArea area, @Nullable String reason) {
        int now = VetoYear.at(BureauTime.today(clock)).first();
        return new Checks()
                .that(year != null, "year", "required")
                .that(
                        year == null || year == now || year == now - 1,
                        "year",
                        "vetoSchoolYear",
                        new VetoYear(now - 1, true).toString(),
                        new VetoYear(now, true).toString())
                .that(area != null, "area", "required")
                .text(reason, "reason", TEXT)
                .refusal();
    }

    private void insert(UnitCard school, Actor by, int year, VetoArea area, String reason) {
        jdbc.sql("insert into ranking_veto (bureau_id, school_id, school_year, area, reason, set_by, set_name, set_at)"
                        + " values (:bureau, :school, :year, :area, :reason, :by, :name, :at)")
                .param("bureau", by.bureauId())
                .param("school", school.id())
                .param("year", year)
                .param("area", area.name())
                .param("reason", reason)
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .update();
    }

    /**
     * @return the code of the school
     * @throws VetoNotFound also for whoever sees a part of the ranking alone
     */
    @Transactional
    public Outcome<String> lift(long id, Actor by, @Nullable String reason) {
        RankingScope.requireAll(by);
        Veto veto = vetoes.one(by.bureauId(), id).orElseThrow(() -> new VetoNotFound(id));
        if (!RankingScope.vetoes(by)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        Optional<Refusal> refusal = new Checks().text(reason, "reason", TEXT).refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String code = directory.unit(veto.schoolId()).orElseThrow().code();
        int lifted = jdbc.sql("update ranking_veto set lifted_by = :by, lifted_name = :name, lifted_at = :at,"
                        + " lift_reason = :reason where id = :id and lifted_at is null")
                .param("by", by.personId())
                .param("name", by.name())
                .param("at", BureauTime.column(BureauTime.now(clock)))
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        boolean same = reason.strip().equals(veto.liftReason()) && by.name().equals(veto.liftedBy());
        return lifted == 1 || same ? Outcome.done(code) : Outcome.refused(Refusal.conflict("vetoLifted"));
    }

    private UnitCard school(String code, Actor by) {
        return directory
                .unit(code)
                .filter(unit -> unit.kind() == UnitKind.SCHOOL && unit.bureauId() == by.bureauId())
                .orElseThrow(() -> new NotFound("No such school"));
    }
}
