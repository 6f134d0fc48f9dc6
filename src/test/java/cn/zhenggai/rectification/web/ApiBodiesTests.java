package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.OTHER_SCHOOL;
import static cn.zhenggai.TestCounty.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.Checklists;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every operation that takes a body gets it spoiled in every way: never a failure of the server, no id of something that
 * is not there or not the caller's is taken, and nothing is stored that leads nowhere.
 */
@ProcessTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiBodiesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CASE = "/api/v1/cases/{number}/";
    private static final long NOBODYS = 999_999;

    /** Told for each of them what became of it, so that the whole is answered with 200. */
    private static final Set<String> ONE_BY_ONE = Set.of("/api/v1/escalations/urge");

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
    Checklists checklists;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Call> calls = new TreeMap<>();
    private JsonNode document;

    /** @param path a fresh thing in the state in which the body is looked at; asked anew whenever one was taken */
    private record Call(String who, Supplier<String> path, Supplier<Map<String, Object>> body, boolean sound) {}

    @BeforeEach
    void settle() {
        county.settle();
        document = callers.as("director").get("/v3/api-docs").expect(200).body();
        ofCases();
        ofVisits();
        ofCampaigns();
        ofTheCatalogue();
    }

    @Test
    void aSpoiledBodyIsRefusedAndNothingThatLeadsNowhereIsKept() {
        assertThat(calls.keySet()).as("every operation that takes a body").isEqualTo(withBody());
        Map<String, List<Object>> foreign = foreign();
        Set<String> before = leadingNowhere();
        List<String> wrong = new ArrayList<>();
        calls.forEach((operation, call) -> wrong.addAll(tried(operation, call, foreign)));
        assertThat(wrong).isEmpty();
        assertThat(leadingNowhere()).isEqualTo(before);
    }

    private List<String> tried(String operation, Call call, Map<String, List<Object>> foreign) {
        List<String> wrong = new ArrayList<>();
        JsonNode schema = document.at(
                "/paths/" + operation.replace("/", "~1") + "/post/requestBody/content/application~1json/schema");
        ObjectNode sound = JSON.valueToTree(call.body().get());
        String path = call.path().get();
        int bodies = SpoiledBodies.of(document, foreign, schema, sound).size();
        for (int i = 0; i < bodies; i++) {
            SpoiledBodies.Spoiled spoiled =
                    SpoiledBodies.of(document, foreign, schema, sound).get(i);
            Reply reply = callers.as(call.who()).post(path, spoiled.body());
            String told = "%s %s %s: %d %s"
                    .formatted(operation, spoiled.field(), spoiled.how(), reply.status(), reply.text());
            boolean taken = reply.status() < 300;
            if (reply.status() >= 500 || taken && spoiled.foreign() && !ONE_BY_ONE.contains(operation)) {
                wrong.add(told);
            }
            if (reply.status() == 422 && spoiled.foreign() && !names(reply, spoiled.field())) {
                wrong.add("Not at its field: " + told);
            }
            if (taken) {
                sound = JSON.valueToTree(call.body().get());
                path = call.path().get();
            }
        }
        if (call.sound()) {
            Reply reply = callers.as(call.who()).post(path, sound);
            if (reply.status() >= 300) {
                wrong.add("Sound, and refused: " + operation + " " + sound + " " + reply.text());
            }
        }
        return wrong;
    }

    private static boolean names(Reply reply, String field) {
        return reply.body().path("errors").findValuesAsText("field").stream()
                .anyMatch(named -> named.contains(field)
                        || named.startsWith("photos.")
                        || field.matches("documents|evidence|answers|photos|afterPhotos")
                                && named.toLowerCase().contains("photo")
                        || field.equals("alikeCase") && named.endsWith(".alike"));
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
        for (String field : List.of("into", "numbers[]", "alikeCase")) {
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

    private void ofCases() {
        call("/api/v1/cases", "inspector1", () -> "/api/v1/cases", play::general, true);
        ofCase(
                "sign-notice",
                "sectionhead",
                () -> play.opened(play.general()),
                () -> Map.of("workdays", 5, "requirement", "清理"),
                true);
        ofCase(
                "change-severity",
                "sectionhead",
                () -> play.opened(play.general()),
                () -> Map.of("severity", "MAJOR", "reason", "理由"),
                true);
        ofCase("withdraw", "sectionhead", () -> play.opened(play.general()), () -> Map.of("reason", "重复登记"), true);
        ofCase(
                "merge",
                "registrar",
                () -> play.issued(play.general()),
                () -> Map.of("into", play.issued(play.general()), "reason", "同一问题"),
                true);
        ofCase("receive", CasePlay.OFFICER, () -> play.issued(play.general()), Map::of, true);
        ofCase("write-plan", CasePlay.OFFICER, () -> received(play.issued(play.major())), this::plan, false);
        ofCase("review-plan", "deputy", play::underWay, () -> Map.of("approved", true, "note", "同意"), false);
        ofCase("assign", CasePlay.OFFICER, () -> received(play.issued(play.general())), this::assignment, true);
        ofCase("reassign", CasePlay.OFFICER, play::underWay, this::assignment, false);
        String[] underWay = {null};
        ofCase("report", CasePlay.WORKER, () -> underWay[0], () -> report(underWay[0] = play.underWay()), false);
        ofCase("sign-report", CasePlay.PRINCIPAL, this::reported, () -> Map.of("signed", true, "note", "属实"), true);
        String submitted = submitted();
        ofCase(
                "name-verifiers",
                "sectionhead",
                () -> submitted,
                () -> Map.of("position", 1, "person", verifier(submitted)),
                false);
        ofCase(
                "verify",
                "inspector1",
                () -> submitted,
                () -> Map.of("passed", true, "opinion", "已整改", "photos", List.of()),
                false);
        ofCase("approve-closure", "deputy", () -> submitted, () -> Map.of("approved", true, "note", "同意"), false);
        String waiting = play.underWay();
        ofCase("ask-extension", CasePlay.OFFICER, () -> waiting, this::extension, false);
        ofCase("waive-notice", "deputy", () -> waiting, () -> Map.of("note", "理由"), false);
        ofCase(
                "decide-extension",
                "sectionhead",
                () -> waiting,
                () -> Map.of("approved", true, "until", play.today().plusDays(9).toString(), "note", "理由"),
                false);
        ofCase(
                "replan",
                "director",
                () -> waiting,
                () -> Map.of("until", play.today().plusDays(9).toString(), "note", "理由"),
                false);
        ofCase(
                "pause",
                "deputy",
                play::underWay,
                () -> Map.of(
                        "reasonClass",
                        "EVIDENCE",
                        "reason",
                        "取证",
                        "reviewOn",
                        play.today().plusDays(5).toString()),
                false);
        ofCase("resume", "deputy", () -> waiting, () -> Map.of("note", "继续"), false);
        ofCase("decide-deadline", "deputy", () -> waiting, () -> Map.of("moved", true, "note", "理由"), false);
        ofCase(
                "hold",
                "director",
                () -> waiting,
                () -> Map.of("until", play.today().plusDays(3).toString(), "note", "理由"),
                false);
        ofCase("jump", "director", () -> waiting, () -> Map.of("level", 3, "note", "理由"), false);
        ofCase("urge", "director", () -> waiting, () -> Map.of("note", "请抓紧"), false);
        call(
                "/api/v1/escalations/urge",
                "director",
                () -> "/api/v1/escalations/urge",
                () -> Map.of("numbers", List.of(waiting), "note", "请抓紧"),
                true);
        call(
                "/api/v1/escalations/{id}/decide",
                "director",
                () -> "/api/v1/escalations/" + NOBODYS + "/decide",
                () -> Map.of("taken", true, "note", "理由"),
                false);
        String[] line = {play.opened(play.general())};
        ofNotice(
                "sign",
                "sectionhead",
                () -> line[0],
                () -> Map.of(
                        "lines",
                        List.of(Map.of(
                                "number", line[0] = play.opened(play.general()), "workdays", 3, "requirement", "清理"))),
                true);
        ofNotice("receive", CasePlay.OFFICER, () -> play.issued(play.general()), Map::of, true);
        ofNotice(
                "record-refusal",
                "inspector1",
                () -> play.issued(play.general()),
                () -> Map.of("reason", "拒签", "witness", "李强"),
                true);
        ofNotice("withdraw", "sectionhead", () -> play.issued(play.general()), () -> Map.of("reason", "重复登记"), true);
    }

    private void ofVisits() {
        call("/api/v1/visits", "registrar", () -> "/api/v1/visits", this::visit, true);
        call(
                "/api/v1/visits/{id}/record",
                "inspector1",
                () -> "/api/v1/visits/" + planned() + "/record",
                this::record,
                true);
        call(
                "/api/v1/visits/{id}/cancel",
                "registrar",
                () -> "/api/v1/visits/" + planned() + "/cancel",
                () -> Map.of("reason", "停电"),
                true);
    }

    private void ofCampaigns() {
        call("/api/v1/campaigns", "registrar", () -> "/api/v1/campaigns", this::campaign, true);
        String prepared = "/api/v1/campaigns/" + id("registrar", "/api/v1/campaigns", campaign());
        call(
                "/api/v1/campaigns/{id}/schools",
                "registrar",
                () -> prepared + "/schools",
                () -> Map.of(
                        "townships",
                        List.of(directory.unit("T01").orElseThrow().id()),
                        "kinds",
                        List.of(),
                        "ownerships",
                        List.of()),
                true);
        call(
                "/api/v1/campaigns/{id}/teams",
                "registrar",
                () -> "/api/v1/campaigns/" + id("registrar", "/api/v1/campaigns", campaign()) + "/teams",
                () -> Map.of(
                        "name",
                        "第一组",
                        "leaderId",
                        person("inspector1"),
                        "members",
                        List.of(person("inspector2")),
                        "jointWith",
                        "消防"),
                true);
        call(
                "/api/v1/campaigns/{id}/days",
                "registrar",
                () -> prepared + "/days",
                () -> Map.of(
                        "from",
                        play.today().toString(),
                        "until",
                        play.today().plusDays(10).toString(),
                        "atMost",
                        9),
                false);
        call(
                "/api/v1/campaigns/{id}/exempt",
                "registrar",
                () -> prepared + "/exempt",
                () -> Map.of("school", county.school(SCHOOL), "reason", "CLOSED", "note", "停办"),
                false);
        call("/api/v1/campaigns/{id}/end", "registrar", () -> prepared + "/end", () -> Map.of("summary", "小结"), false);
        call("/api/v1/plans", "registrar", () -> "/api/v1/plans", this::rhythm, true);
        String plan = "/api/v1/plans/" + id("registrar", "/api/v1/plans", rhythm());
        call(
                "/api/v1/plans/{id}/visits",
                "registrar",
                () -> plan + "/visits",
                () -> Map.of(
                        "mode", "RANDOM", "leader", person("inspector1"), "members", List.of(person("inspector2"))),
                false);
    }

    private void ofTheCatalogue() {
        String tomorrow = play.today().plusDays(1).toString();
        call("/api/v1/catalogue/items", "registrar", () -> "/api/v1/catalogue/items", () -> item(tomorrow), true);
        call(
                "/api/v1/catalogue/items/{code}/retire",
                "registrar",
                () -> "/api/v1/catalogue/items/A99/retire",
                () -> Map.of("from", play.today().plusDays(400).toString()),
                false);
        call(
                "/api/v1/catalogue/groups",
                "registrar",
                () -> "/api/v1/catalogue/groups",
                () -> Map.of("code", "G-TRY", "name", "试", "needed", 1, "items", List.of("M02"), "from", tomorrow),
                true);
        call(
                "/api/v1/catalogue/checklists",
                "registrar",
                () -> "/api/v1/catalogue/checklists",
                () -> Map.of(
                        "code",
                        "TRY" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(),
                        "name",
                        "试用表",
                        "kind",
                        "WEEKLY",
                        "active",
                        true,
                        "items",
                        List.of("A04", "M02")),
                false);
    }

    private Map<String, Object> visit() {
        return Map.of(
                "schoolId", county.school(SCHOOL),
                "plannedOn", play.today().toString(),
                "mode", "RANDOM",
                "checklistId", checklists.offered(play.today()).get(0).id(),
                "leaderId", person("inspector1"),
                "memberIds", List.of(person("inspector2")),
                "subject", "随机抽查",
                "jointWith", "消防");
    }

    private long planned() {
        Map<String, Object> visit = new HashMap<>(visit());
        visit.remove("checklistId");
        return id("registrar", "/api/v1/visits", visit);
    }

    private Map<String, Object> record() {
        Map<String, Object> finding = new HashMap<>(Map.of(
                "ref", UUID.randomUUID().toString(),
                "itemCode", "A04",
                "severity", "GENERAL",
                "place", "食堂" + UUID.randomUUID(),
                "description", "压力不足",
                "requirement", "更换",
                "beforePhotos", List.of(callers.as("inspector1").photo())));
        Map<String, Object> signature = Map.of(
                "name", "王芳", "post", "副校长", "image", callers.as("inspector1").photo());
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "arrivedAt", Instant.now().minusSeconds(3600).toString(),
                "leftAt", Instant.now().toString(),
                "results",
                        List.of(
                                Map.of("itemCode", "A04", "mark", "BAD"),
                                Map.of("itemCode", "M02", "mark", "OK", "note", "齐全")),
                "findings", List.of(finding),
                "methods", List.of("SITE"),
                "companions", "副校长",
                "opinion", "较好",
                "signature", signature);
    }

    private Map<String, Object> campaign() {
        return Map.of(
                "name", "试行专项",
                "subject", "试行",
                "mode", "RANDOM",
                "checklistId", checklists.offered(play.today()).get(0).id(),
                "leadSectionId", directory.unit("AQ").orElseThrow().id(),
                "from", play.today().toString(),
                "until", play.today().plusDays(20).toString());
    }

    private Map<String, Object> rhythm() {
        return Map.of(
                "name",
                "每月检查",
                "subject",
                "检查",
                "level",
                "COUNTY",
                "rhythm",
                "MONTH",
                "unitId",
                directory.unit("T02").orElseThrow().id(),
                "checklistId",
                checklists.offered(play.today()).get(0).id(),
                "responsibleId",
                person("inspector1"),
                "inTermOnly",
                false,
                "since",
                play.today().toString(),
                "until",
                play.today().plusDays(60).toString());
    }

    private Map<String, Object> item(String from) {
        Map<String, Object> item = new HashMap<>();
        item.put("code", "A99");
        item.put("category", "A");
        item.put("subCategory", "其他");
        item.put("text", "试用条目");
        item.put("basis", "某规定");
        item.put("severity", "GENERAL");
        item.put("limit", Map.of("amount", 5, "unit", "WORKDAYS"));
        item.put("authority", "消防");
        item.put("note", "试");
        item.put("from", from);
        return item;
    }

    private Map<String, Object> plan() {
        return Map.of(
                "responsibility",
                "校长",
                "measures",
                "拆除",
                "funds",
                1.5,
                "fundsRemark",
                "自筹",
                "finishOn",
                play.today().plusDays(3).toString(),
                "emergencyPlan",
                "值守",
                "acceptance",
                "验收");
    }

    private Map<String, Object> extension() {
        return Map.of(
                "reasonClass",
                "FUNDS",
                "reason",
                "资金",
                "until",
                play.today().plusDays(20).toString(),
                "interimMeasure",
                "值守",
                "documents",
                List.of());
    }

    private Map<String, Object> assignment() {
        return Map.of("assignee", person(CasePlay.WORKER), "note", "请办理");
    }

    private Map<String, Object> report(String number) {
        long before = CasePlay.ids(play.story("inspector1", number), "BEFORE").get(0);
        return Map.of(
                "measures",
                "清走",
                "cost",
                0.3,
                "lastingMeasures",
                "巡查",
                "afterPhotos",
                List.of(Map.of("evidence", callers.as(CasePlay.WORKER).photo(), "answers", before)),
                "documents",
                List.of());
    }

    private String received(String number) {
        play.act(CasePlay.OFFICER, number, "receive", null);
        return number;
    }

    private String reported() {
        String number = play.underWay();
        play.report(number);
        return number;
    }

    private String submitted() {
        String number = play.underWay();
        play.submit(number);
        return number;
    }

    private long verifier(String number) {
        JsonNode offered = callers.as("sectionhead")
                .get("/api/v1/cases/" + number + "/eligible-verifiers")
                .expect(200)
                .body()
                .get("items");
        return offered.isEmpty()
                ? person("inspector2")
                : offered.get(0).get("id").asLong();
    }

    private long person(String login) {
        return county.actor(login).personId();
    }

    private long id(String who, String path, Map<String, Object> body) {
        return callers.as(who).post(path, body).expect(200).body().get("id").asLong();
    }

    private void ofCase(
            String action, String who, Supplier<String> number, Supplier<Map<String, Object>> body, boolean sound) {
        call(CASE + action, who, () -> "/api/v1/cases/" + number.get() + "/" + action, body, sound);
    }

    private void ofNotice(
            String action, String who, Supplier<String> number, Supplier<Map<String, Object>> body, boolean sound) {
        call(
                "/api/v1/notices/{id}/" + action,
                who,
                () -> "/api/v1/notices/"
                        + play.story("sectionhead", number.get())
                                .at("/notice/id")
                                .asLong() + "/" + action,
                body,
                sound);
    }

    private void call(
            String operation, String who, Supplier<String> path, Supplier<Map<String, Object>> body, boolean sound) {
        calls.put(operation, new Call(who, path, body, sound));
    }
}
