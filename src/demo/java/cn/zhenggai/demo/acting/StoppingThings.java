package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.story.Story;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
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
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the county stopped in its year, line by line of its sheet: each about the newest open case of an item in a school. */
@Component
@Profile("demo")
class StoppingThings {

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

    void doing(Story.Affair affair) {
        Map<String, String> row = Sheet.rows("stops").stream()
                .filter(each -> each.get("key").equals(affair.key()))
                .findFirst()
                .orElseThrow();
        CaseNumber number = number(row);
        switch (affair.what()) {
            case "STOP" ->
                ordering.order(number, actor(affair.by()), entry(row, affair)).orThrow();
            case "STOP_WORD" -> onWord(number, row, affair);
            case "STOP_ASK" -> ask(number, row);
            case "STOP_LOOK" -> {
                Actor by = seated(number, Step.INSPECT_STOP);
                List<Long> photos = List.of(photographs.taken(by, row.get("item"), true, ONLY_ONE));
                inspecting
                        .inspect(number, by, ONLY_ONE, new InspectingStop.Look(true, row.get("seen"), photos))
                        .orThrow();
            }
            case "STOP_LIFT" ->
                deciding.decide(number, seated(number, Step.DECIDE_LIFTING), ONLY_ONE, true, "同意恢复，加强日常检查。")
                        .orThrow();
            default -> throw new IllegalStateException(affair.what());
        }
    }

    private void onWord(CaseNumber number, Map<String, String> row, Story.Affair affair) {
        Instant called = affair.at().atZone(BureauTime.ZONE).toInstant().minusSeconds(SECONDS_SINCE_THE_CALL);
        StopEntry.Approval word = new StopEntry.Approval(actor("deputy").personId(), called);
        ordering.atOnce(number, actor(affair.by()), entry(row, affair), word).orThrow();
    }

    private void ask(CaseNumber number, Map<String, String> row) {
        long school = directory.unit(row.get("school")).orElseThrow().id();
        Actor by = directory
                .actor(directory
                        .seatedAt(Desk.of(Desk.Kind.SCHOOL, school))
                        .get(0)
                        .id())
                .orElseThrow();
        List<Long> photos = List.of(photographs.taken(by, row.get("item"), true, ONLY_ONE));
        asking.ask(number, by, ONLY_ONE, new AskingLifting.Request(row.get("done"), photos, List.of()))
                .orThrow();
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

    private CaseNumber number(Map<String, String> row) {
        return jdbc.sql("""
                        select p.number from open_item i join case_place p on p.id = i.id
                        where i.school_id = :school and i.item_code = :item order by i.id desc limit 1""")
                .param("school", directory.unit(row.get("school")).orElseThrow().id())
                .param("item", row.get("item"))
                .query((found, n) -> CaseNumber.of(found.getString("number")))
                .single();
    }

    private Actor seated(CaseNumber number, Step step) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == step)
                .findFirst()
                .map(item -> directory.seatedAt(item.desk()).get(0))
                .flatMap(person -> directory.actor(person.id()))
                .orElseThrow();
    }

    private Actor actor(String login) {
        return directory.actor(login).orElseThrow();
    }
}
