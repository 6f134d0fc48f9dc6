package cn.zhenggai.demo.clock;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.demo.DemoClock;
import cn.zhenggai.demo.acting.PlayingPast;
import cn.zhenggai.escalation.watch.ForecastingEscalation;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clock of the county shows, what its last moves set off, and who has something to decide now. */
@Service
@Profile("demo")
public class ClockStory {

    private static final int MOVES = 12;

    private final DemoClock clock;
    private final PlayingPast past;
    private final Deadlines calendar;
    private final ForecastingEscalation forecasting;
    private final Moves moves;
    private final Directory directory;
    private final JdbcClient jdbc;

    ClockStory(
            DemoClock clock,
            PlayingPast past,
            Deadlines calendar,
            ForecastingEscalation forecasting,
            Moves moves,
            Directory directory,
            JdbcClient jdbc) {
        this.clock = clock;
        this.past = past;
        this.calendar = calendar;
        this.forecasting = forecasting;
        this.moves = moves;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @param playing while the past is still being played the clock cannot be moved */
    public record Face(LocalDateTime now, boolean workday, boolean playing, boolean mayMove) {}

    /**
     * One move.
     *
     * @param counts how often each thing happened, by its kind or, to be decided, {@code TO_DECIDE.} and the kind
     * @param lines for the leaders, who may open every case; empty for everybody else
     * @param hidden how many lines the reader does not see
     */
    public record Told(
            long id,
            MovingClock.How how,
            String byName,
            LocalDateTime from,
            LocalDateTime to,
            int messages,
            int digests,
            Map<String, Integer> counts,
            List<Fired> lines,
            int hidden) {}

    /** @param mine whether the reader sits there himself */
    public record Waiting(String name, String post, int decisions, boolean mine) {}

    /** @param counts by kind of step */
    public record Ahead(LocalDateTime at, Map<String, Integer> counts) {}

    /** Quick: asked for every page. */
    public Face face(Actor reader) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BureauTime.ZONE);
        return new Face(
                now,
                calendar.workday(now.toLocalDate()),
                !past.progress().done(),
                reader != null && MovingClock.mayMove(reader));
    }

    public List<Told> moves(Actor reader) {
        return moves.latest(MOVES).stream().map(move -> told(move, reader)).toList();
    }

    /** What the watch would do next if nothing else happened. Empty while the past is being played. */
    public Optional<Ahead> ahead() {
        if (!past.progress().done()) {
            return Optional.empty();
        }
        return forecasting.next().map(moment -> new Ahead(local(moment), counts(moment)));
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor reader) {
        return jdbc.sql("""
                        select w.desk, count(*) decisions from open_step w where w.step = 'DECIDE_ESCALATION'
                        group by w.desk order by count(*) desc, w.desk""")
                .query((row, n) -> waiting(Desk.parse(row.getString("desk")), row.getInt("decisions"), reader))
                .list();
    }

    private Waiting waiting(Desk desk, int decisions, Actor reader) {
        Optional<PersonCard> person = directory.seatedAt(desk).stream().findFirst();
        return new Waiting(
                person.map(PersonCard::name).orElse(""),
                person.map(PersonCard::post).orElse(""),
                decisions,
                reader.sitsAt(desk));
    }

    private Map<String, Integer> counts(Instant moment) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        forecasting.at(moment).forEach(one -> counts.merge(one.kind().name(), one.count(), Integer::sum));
        return counts;
    }

    private Told told(Moves.Line move, Actor reader) {
        List<Fired> all = moves.of(move.id());
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(key(one), 1, Integer::sum));
        List<Fired> seen = reader.isAny(Role.DIRECTOR, Role.DEPUTY) ? all : List.of();
        return new Told(
                move.id(),
                move.how(),
                move.byName(),
                local(move.from()),
                local(move.to()),
                move.messages(),
                move.digests(),
                counts,
                seen,
                all.size() - seen.size());
    }

    private static String key(Fired one) {
        return one.stepKind() == null ? one.kind() : one.kind() + "." + one.stepKind();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, BureauTime.ZONE);
    }
}
