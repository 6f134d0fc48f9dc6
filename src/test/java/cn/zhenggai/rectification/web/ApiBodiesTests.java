package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation that takes a body gets it spoiled in every way: never a failure of the server, no id of something that
 * is not there or not the caller's is taken, and nothing is stored that leads nowhere.
 */
@ProcessTest
class ApiBodiesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NOBODYS = 999_999;

    /** Told for each of them what became of it, so that the whole is answered with 200. */
    private static final Set<String> ONE_BY_ONE = Set.of("/api/v1/escalations/urge");

    /** They come too late or at nothing, so that nothing is looked at but whether the body can be read. */
    private static final Set<String> NOT_ASKED = Set.of(
            "/api/v1/accountability/{id}/close",
            "/api/v1/accountability/{id}/outcomes",
            "/api/v1/accountability/{id}/veto",
            "/api/v1/campaigns/{id}/end",
            "/api/v1/campaigns/{id}/exempt",
            "/api/v1/imports/{id}/mapping",
            "/api/v1/cases/{number}/ask-extension",
            "/api/v1/cases/{number}/withdraw-objection",
            "/api/v1/cases/{number}/decide-objection",
            "/api/v1/cases/{number}/readdress-letter",
            "/api/v1/cases/{number}/refer-objection",
            "/api/v1/cases/{number}/refuse-transfer",
            "/api/v1/cases/{number}/report-outside",
            "/api/v1/cases/{number}/return-for-proof",
            "/api/v1/cases/{number}/return-part",
            "/api/v1/cases/{number}/supervise-letter",
            "/api/v1/letters/{id}/accept",
            "/api/v1/letters/{id}/dispute",
            "/api/v1/letters/{id}/done",
            "/api/v1/letters/{id}/object",
            "/api/v1/cases/{number}/confirm-falsified",
            "/api/v1/cases/{number}/hold-talk",
            "/api/v1/cases/{number}/order-look-back",
            "/api/v1/cases/{number}/propose-reopening",
            "/api/v1/cases/{number}/confirm-stop",
            "/api/v1/cases/{number}/publish-delisting",
            "/api/v1/cases/{number}/register-listing",
            "/api/v1/cases/{number}/stop-at-once",
            "/api/v1/cases/{number}/receive",
            "/api/v1/cases/{number}/replan",
            "/api/v1/cases/{number}/resume",
            "/api/v1/notices/{id}/receive",
            "/api/v1/ranking/vetoes/{id}/lift",
            "/api/v1/ranking/weights/{id}/withdraw",
            "/api/v1/rules/editions/{id}/withdraw",
            "/api/v1/look-backs/{id}/inspector",
            "/api/v1/look-backs/{id}/result",
            "/api/v1/people/{id}/leave",
            "/api/v1/searches/{id}/answer",
            "/api/v1/my-parts/{id}/finish");

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("bureau_id", "unit"),
            Map.entry("school_id", "unit"),
            Map.entry("unit_id", "unit"),
            Map.entry("township_id", "unit"),
            Map.entry("section_id", "unit"),
            Map.entry("lead_section_id", "unit"),
            Map.entry("person_id", "person"),
            Map.entry("leader_id", "person"),
            Map.entry("assignee_id", "person"),
            Map.entry("responsible_id", "person"),
            Map.entry("recipient_id", "person"),
            Map.entry("campaign_id", "campaign"),
            Map.entry("team_id", "campaign_team"),
            Map.entry("plan_id", "inspection_plan"),
            Map.entry("visit_id", "visit"),
            Map.entry("checklist_id", "checklist"),
            Map.entry("case_id", "rectification_case"),
            Map.entry("signature_id", "evidence"),
            Map.entry("exempt_file_id", "evidence"),
            Map.entry("notice_id", "notice"));

    @Autowired
    CasePlay play;

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    @Autowired
    ManagingUnits units;

    @Autowired
    ManagingPeople people;

    @Autowired
    Directory directory;

    @Autowired
    SoundBodies sound;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> notAsked = new TreeSet<>();
    private JsonNode document;

    @BeforeEach
    void settle() {
        county.settle();
        document = callers.as("director").get("/v3/api-docs").expect(200).body();
    }

    @Test
    void aSpoiledBodyIsRefusedAndNothingThatLeadsNowhereIsKept() {
        Map<String, SoundBodies.Call> calls = sound.all();
        assertThat(calls.keySet()).as("every operation that takes a body").isEqualTo(withBody());
        Map<String, List<Object>> foreign = foreign();
        Set<String> before = leadingNowhere();
        List<String> wrong = new ArrayList<>();
        calls.forEach((operation, call) -> wrong.addAll(tried(operation, call, foreign)));
        assertThat(wrong).isEmpty();
        assertThat(notAsked).as("operations whose rule was never asked").isEqualTo(NOT_ASKED);
        assertThat(leadingNowhere()).isEqualTo(before);
    }

    private List<String> tried(String operation, SoundBodies.Call call, Map<String, List<Object>> foreign) {
        notAsked.add(operation);
        List<String> wrong = new ArrayList<>();
        JsonNode schema = document.at(
                "/paths/" + operation.replace("/", "~1") + "/post/requestBody/content/application~1json/schema");
        ObjectNode body = JSON.valueToTree(call.body().get());
        String path = call.path().get();
        List<SpoiledBodies.Spoiled> all = SpoiledBodies.of(document, foreign, schema, body);
        for (int i = 0; i < all.size(); i++) {
            SpoiledBodies.Spoiled spoiled = all.get(i);
            Reply reply;
            try {
                reply = callers.as(call.who()).post(path, spoiled.body()).alone();
            } catch (AssertionError promise) {
                wrong.add(promise.getMessage());
                body = JSON.valueToTree(call.body().get());
                all = SpoiledBodies.of(document, foreign, schema, body);
                path = call.path().get();
                continue;
            }
            String told = "%s %s %s: %d %s"
                    .formatted(operation, spoiled.field(), spoiled.how(), reply.status(), reply.text());
            boolean taken = reply.status() < 300;
            if (taken || reply.status() == 422) {
                notAsked.remove(operation);
            }
            if (reply.status() >= 500 || taken && spoiled.foreign() && !ONE_BY_ONE.contains(operation)) {
                wrong.add(told);
            }
            if (reply.status() == 422 && spoiled.foreign() && !ToldAtField.names(reply, spoiled.field())) {
                wrong.add("Not at its field: " + told);
            }
            ToldAtField.broken(spoiled, reply).forEach(how -> wrong.add(how + ": " + told));
            if (taken) {
                body = JSON.valueToTree(call.body().get());
                all = SpoiledBodies.of(document, foreign, schema, body);
                path = call.path().get();
            }
        }
        if (call.sound()) {
            Reply reply = callers.as(call.who()).post(path, body).alone();
            if (reply.status() >= 300) {
                wrong.add("Sound, and refused: " + operation + " " + body + " " + reply.text());
            }
        }
        return wrong;
    }

    private Set<String> withBody() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().at("/requestBody/content").has("application/json")) {
                        operations.add(path.getKey());
                    }
                }));
        return operations;
    }

    /** Rows that name something which is not there, by table and column. */
    private Set<String> leadingNowhere() {
        Set<String> lost = new TreeSet<>();
        Set<String> looked = new TreeSet<>();
        jdbc.sql("""
                        select lower(c.table_name) table_name, lower(c.column_name) column_name
                        from information_schema.columns c join information_schema.tables t
                          on t.table_name = c.table_name and t.table_schema = c.table_schema
                        where t.table_type = 'BASE TABLE' and lower(c.column_name) like '%id'""").query(row -> {
            String column = row.getString("column_name");
            String table = row.getString("table_name");
            if (TABLES.containsKey(column)) {
                looked.add(table + "." + column);
                int rows = jdbc.sql(
                                "select count(*) from %s x where x.%s is not null and x.%s <> 0 and not exists (select 1 from %s y where y.id = x.%s)"
                                        .formatted(table, column, column, TABLES.get(column), column))
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    lost.add(table + "." + column + " " + rows);
                }
            }
        });
        assertThat(looked)
                .contains("visit.campaign_id", "visit.plan_id", "visit.checklist_id", "visit_member.person_id");
        return lost;
    }

    /** By the name of a field: what is not there, and what is another bureau's or another person's. */
    private Map<String, List<Object>> foreign() {
        long bureau = unit("WX", UnitKind.BUREAU, null);
        long township = unit("WX-T", UnitKind.TOWNSHIP, bureau);
        long school = unit("WX-S", UnitKind.SCHOOL, township);
        long section = unit("WX-A", UnitKind.SECTION, bureau);
        long stranger = directory
                .actor("stranger.wx")
                .map(actor -> actor.personId())
                .orElseGet(() -> people.add(new PersonEntry(
                                "stranger.wx", "外县人", null, null, null, section, "zh", Set.of(Role.INSPECTOR), true))
                        .orThrow());
        long photo = callers.as("worker." + OTHER_SCHOOL).photo();
        Map<String, Object> secret = new HashMap<>(play.major());
        secret.put("itemCode", "L02");
        String number = play.opened(secret);
        Map<String, List<Object>> foreign = new HashMap<>();
        for (String field : List.of(
                "leaderId",
                "memberIds[]",
                "members[]",
                "leader",
                "assignee",
                "person",
                "responsibleId",
                "assigneeId")) {
            foreign.put(field, List.of(NOBODYS, stranger));
        }
        foreign.put("schoolId", List.of(NOBODYS, school, section));
        foreign.put("school", List.of(NOBODYS, school));
        foreign.put("unitId", List.of(NOBODYS, section));
        foreign.put("leadSectionId", List.of(NOBODYS, section));
        foreign.put("townships[]", List.of(NOBODYS, township));
        foreign.put("checklistId", List.of(NOBODYS));
        foreign.put("id", List.of(NOBODYS));
        for (String field :
                List.of("beforePhotos[]", "afterPhotos[]", "documents[]", "photos[]", "evidence", "image")) {
            foreign.put(field, List.of(NOBODYS, photo));
        }
        foreign.put("answers", List.of(NOBODYS, photo));
        for (String field : List.of("into", "number", "numbers[]", "alikeCase")) {
            foreign.put(field, List.of("RC-2026-999999", number));
        }
        foreign.put("itemCode", List.of("Z99"));
        foreign.put("items[]", List.of("Z99"));
        return foreign;
    }

    private long unit(String code, UnitKind kind, Long parent) {
        return directory.unit(code).map(unit -> unit.id()).orElseGet(() -> units.add(
                        new UnitEntry(code, kind, "外县" + code, parent, "小学", "公办", 10, true))
                .orThrow());
    }
}
