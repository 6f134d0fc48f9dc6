package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.stoporder.StopEntry;
import cn.zhenggai.stoporder.StopKind;
import cn.zhenggai.stoporder.StopScope;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.lifting.DecidingLifting;
import cn.zhenggai.stoporder.lifting.InspectingStop;
import cn.zhenggai.stoporder.order.OrderingStop;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the county stopped in its year, line by line of its sheet: each about the newest open case of an item in a school. */
@Component
@Profile("demo")
class StoppingThings {

    private static final Logger LOG = LoggerFactory.getLogger(StoppingThings.class);
    private static final int ONLY_ONE = 1;
    private static final int SECONDS_SINCE_THE_CALL = 240;

    private final OrderingStop ordering;
    private final AskingLifting asking;
    private final InspectingStop inspecting;
    private final DecidingLifting deciding;
    private final Photographs photographs;
    private final Directory directory;
    private final WorkItems work;
    private final JdbcClient jdbc;

    StoppingThings(
            OrderingStop ordering,
            AskingLifting asking,
            InspectingStop inspecting,
            DecidingLifting deciding,
            Photographs photographs,
            Directory directory,
            WorkItems work,
            JdbcClient jdbc) {
        this.ordering = ordering;
        this.asking = asking;
        this.inspecting = inspecting;
        this.deciding = deciding;
        this.photographs = photographs;
        this.directory = directory;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** What the story made of the case meanwhile goes first: an order that it leaves no room for is not given. */
    void doing(Story.Affair affair) {
        Map<String, String> row = Sheet.rows("stops").stream()
                .filter(each -> each.get("key").equals(affair.key()))
                .findFirst()
                .orElseThrow();
        Outcome<?> outcome = number(row)
                .<Outcome<?>>map(number -> done(number, row, affair))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("stopNothing")));
        if (!outcome.accepted()) {
            LOG.info("The demo leaves out {} {}: {}", affair.what(), affair.key(), outcome.refusal());
        }
    }

    private Outcome<?> done(CaseNumber number, Map<String, String> row, Story.Affair affair) {
        return switch (affair.what()) {
            case "STOP" -> ordering.order(number, actor(affair.by()), entry(row, affair));
            case "STOP_WORD" -> onWord(number, row, affair);
            case "STOP_ASK" -> ask(number, row);
            case "STOP_LOOK" -> at(number, Step.INSPECT_STOP, by -> look(number, by, row));
            case "STOP_LIFT" ->
                at(number, Step.DECIDE_LIFTING, by -> deciding.decide(number, by, ONLY_ONE, true, "同意恢复，加强日常检查。"));
            default -> throw new IllegalStateException(affair.what());
        };
    }

    private Outcome<?> onWord(CaseNumber number, Map<String, String> row, Story.Affair affair) {
        Instant called = affair.at().atZone(BureauTime.ZONE).toInstant().minusSeconds(SECONDS_SINCE_THE_CALL);
        StopEntry.Approval word = new StopEntry.Approval(actor("deputy").personId(), called);
        return ordering.atOnce(number, actor(affair.by()), entry(row, affair), word);
    }

    private Outcome<?> ask(CaseNumber number, Map<String, String> row) {
        long school = directory.unit(row.get("school")).orElseThrow().id();
        Actor by = directory
                .actor(directory
                        .seatedAt(Desk.of(Desk.Kind.SCHOOL, school))
                        .get(0)
                        .id())
                .orElseThrow();
        List<Long> photos = List.of(photographs.taken(by, row.get("item"), true, ONLY_ONE));
        return asking.ask(number, by, ONLY_ONE, new AskingLifting.Request(row.get("done"), photos, List.of()));
    }

    private Outcome<?> look(CaseNumber number, Actor by, Map<String, String> row) {
        List<Long> photos = List.of(photographs.taken(by, row.get("item"), true, ONLY_ONE));
        return inspecting.inspect(number, by, ONLY_ONE, new InspectingStop.Look(true, row.get("seen"), photos));
    }

    private static StopEntry entry(Map<String, String> row, Story.Affair affair) {
        return new StopEntry(
                StopKind.valueOf(row.get("kind")),
                StopScope.valueOf(row.get("scope")),
                row.get("description"),
                row.get("reason"),
                row.get("basis"),
                affair.at().toLocalDate(),
                row.get("pupils"),
                row.get("lift"));
    }

    private Optional<CaseNumber> number(Map<String, String> row) {
        return jdbc.sql("""
                        select p.number from open_item i join case_place p on p.id = i.id
                        where i.school_id = :school and i.item_code = :item order by i.id desc limit 1""")
                .param("school", directory.unit(row.get("school")).orElseThrow().id())
                .param("item", row.get("item"))
                .query((found, n) -> CaseNumber.of(found.getString("number")))
                .optional();
    }

    /** By whoever sits where the step waits. */
    private Outcome<?> at(CaseNumber number, Step step, Function<Actor, Outcome<?>> deed) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == step)
                .findFirst()
                .map(item -> directory.seatedAt(item.desk()).get(0))
                .flatMap(person -> directory.actor(person.id()))
                .<Outcome<?>>map(deed::apply)
                .orElseGet(() -> Outcome.refused(Refusal.conflict("stepNotOpen")));
    }

    private Actor actor(String login) {
        return directory.actor(login).orElseThrow();
    }
}
