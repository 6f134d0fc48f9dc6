package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.SCHOOL;

import cn.zhenggai.TestCounty;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.coordination.letter.Departments;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.support.ApiCallers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A sound request for every operation that takes a body, and somebody who may send it. */
@Component
class SoundBodies {

    private static final String CASE = "/api/v1/cases/{number}/";
    private static final long NOBODYS = 999_999;

    private final CasePlay play;
    private final ApiCallers callers;
    private final TestCounty county;
    private final Directory directory;
    private final Checklists checklists;
    private final Departments departments;
    private final Map<String, Call> calls = new TreeMap<>();

    SoundBodies(
            CasePlay play,
            ApiCallers callers,
            TestCounty county,
            Directory directory,
            Checklists checklists,
            Departments departments) {
        this.play = play;
        this.callers = callers;
        this.county = county;
        this.directory = directory;
        this.checklists = checklists;
        this.departments = departments;
    }

    /** @param path a fresh thing in the state in which the body is looked at; asked anew whenever one was taken */
    record Call(String who, Supplier<String> path, Supplier<Map<String, Object>> body, boolean sound) {}

    /** By the address of the operation. */
    Map<String, Call> all() {
        ofCases();
        ofVisits();
        ofCampaigns();
        ofTheCatalogue();
        ofRemarks();
        ofArrangements();
        ofFunds();
        ofRules();
        ofTheRanking();
        ofImports();
        return calls;
    }

    /** Refused for what they say, so that no rule of the other tests changes. */
    private void ofRules() {
        for (String kind : List.of("limits", "ladder", "calendar")) {
            byDirector(
                    "/api/v1/rules/" + kind + "/trials",
                    Map.of("table", "<x/>", "from", "2026-06-01", "until", "2026-08-31"),
                    false);
        }
        for (String kind : List.of("limits", "ladder")) {
            byDirector(
                    "/api/v1/rules/" + kind + "/editions",
                    Map.of("table", "<x/>", "from", "2026-01-01", "reason", "试行"),
                    false);
        }
        byDirector("/api/v1/rules/editions/{id}/withdraw", Map.of("reason", "再议"), false);
    }

    private void ofTheRanking() {
        List<Map<String, Object>> weights = Stream.of(Criterion.values())
                .map(criterion -> Map.<String, Object>of("criterion", criterion.name(), "points", 1, "most", 5))
                .toList();
        byDirector("/api/v1/ranking/weights/try", Map.of("weights", weights), true);
        byDirector("/api/v1/ranking/weights", Map.of("from", "2026-01-01", "reason", "试行", "weights", weights), false);
        byDirector(
                "/api/v1/ranking/schools/{code}/vetoes", Map.of("year", 1999, "area", "SAFETY", "reason", "事故"), false);
        byDirector("/api/v1/ranking/weights/{id}/withdraw", Map.of("reason", "再议"), false);
        byDirector("/api/v1/ranking/vetoes/{id}/lift", Map.of("reason", "复核"), false);
    }

    private void ofImports() {
        Map<String, Object> office = Map.of("code", "SOUND", "name", "后勤股", "unitKind", "股室");
        String rows = "/api/v1/imports/rows";
        call(rows, "admin", () -> rows, () -> Map.of("kind", "offices", "rows", List.of(office)), true);
        byDirector("/api/v1/imports/{id}/mapping", Map.of("fields", Map.of("名称", "name")), false);
    }

    private void byDirector(String operation, Map<String, Object> body, boolean sound) {
        call(
                operation,
                "director",
                () -> operation.replace("{id}", String.valueOf(NOBODYS)).replace("{code}", TestCounty.SCHOOL),
                () -> body,
                sound);
    }

    private void ofCases() {
        call("/api/v1/cases", "inspector1", () -> "/api/v1/cases", play::general, true);
        call(
                "/api/v1/cases/bulk",
                "inspector1",
                () -> "/api/v1/cases/bulk",
                () -> Map.of("items", List.of(Map.of("finding", play.general()))),
                true);
        call(
                "/api/v1/cases/bulk/assign",
                CasePlay.OFFICER,
                () -> "/api/v1/cases/bulk/assign",
                () -> {
                    String number = received(play.issued(play.general()));
                    return Map.of("items", List.of(Map.of("number", number, "assignee", play.worker(number))));
                },
                true);
        ofCase(
                "sign-notice",
                "sectionhead",
                () -> play.opened(play.general()),
                () -> Map.of("workdays", 5, "requirement", "清理"),
                true);
        ofCase(
                "decide-acting",
                "sectionhead",
                () -> play.opened(play.outside()),
                () -> Map.of("note", "护学岗可以劝离"),
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
        afterClosure(submitted);
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
        ofCase(
                "object",
                CasePlay.PRINCIPAL,
                play::underWay,
                () -> Map.of("subject", "TERM", "facts", "工程量大", "request", "请求改期"),
                false);
        ofCase("withdraw-objection", CasePlay.PRINCIPAL, () -> waiting, () -> Map.of("note", "经核对无误"), false);
        ofCase("decide-objection", "deputy", () -> waiting, () -> Map.of("outcome", "KEPT", "reason", "理由"), false);
        ofCase(
                "terminate",
                "deputy",
                play::underWay,
                () -> Map.of("kind", "DEMOLISHED", "reason", "已拆除", "documents", List.of(NOBODYS)),
                false);
        ofCase("return-for-proof", "inspector1", () -> waiting, () -> Map.of("note", "缺少发票"), false);
        ofLetters(waiting);
        ofCase("resume", "deputy", () -> waiting, () -> Map.of("note", "继续"), false);
        ofCase("decide-deadline", "deputy", () -> waiting, () -> Map.of("moved", true, "note", "理由"), false);
        ofCase(
                "hold",
                "director",
                () -> waiting,
                () -> Map.of("until", play.today().plusDays(3).toString(), "note", "理由"),
                false);
        ofCase("jump", "director", () -> waiting, () -> Map.of("level", 3, "note", "理由"), false);
        ofStops();
        ofListings();
        ofAccountability();
        ofCase("urge", "director", () -> waiting, () -> Map.of("note", "请抓紧"), false);
        call(
                "/api/v1/escalations/urge",
                "director",
                () -> "/api/v1/escalations/urge",
                () -> Map.of("numbers", List.of(waiting), "note", "请抓紧"),
                true);
        call(
                "/api/v1/people/{id}/leave",
                "admin",
                () -> "/api/v1/people/" + NOBODYS + "/leave",
                () -> Map.of("to", Map.of("REPAIR", "NOBODY"), "note", "理由"),
                false);
        call(
                "/api/v1/escalations/{id}/decide",
                "director",
                () -> "/api/v1/escalations/" + NOBODYS + "/decide",
                () -> Map.of("taken", true, "note", "理由"),
                false);
        String[] line = {drafted()};
        ofNotice(
                "sign",
                "sectionhead",
                () -> line[0],
                () -> Map.of(
                        "lines", List.of(Map.of("number", line[0] = drafted(), "workdays", 3, "requirement", "清理"))),
                true);
        ofNotice(
                "assign",
                CasePlay.OFFICER,
                () -> received(play.issued(play.general())),
                () -> Map.of("assignee", person("worker.QL0001"), "others", List.of(), "note", "周五前"),
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

    private void ofLetters(String waiting) {
        ofCase("ask-transfer", CasePlay.PRINCIPAL, play::underWay, () -> Map.of("reason", "市政管网停水"), true);
        ofCase("refuse-transfer", "sectionhead", () -> waiting, () -> Map.of("note", "学校先行整改"), false);
        ofCase("transfer", "sectionhead", play::underWay, this::letter, true);
        ofCase("send-letter", "sectionhead", () -> play.opened(play.outside()), this::letter, true);
        ofCase("readdress-letter", "deputy", () -> waiting, this::sentOn, false);
        ofCase("refer-objection", "registrar", () -> waiting, () -> Map.of("note", "报县政府办"), false);
        ofCase("supervise-letter", "deputy", () -> waiting, () -> Map.of("note", "请尽快函复"), false);
        ofCase(
                "report-outside",
                "registrar",
                () -> waiting,
                () -> Map.of("place", 1, "text", "已处置", "photos", List.of(), "documents", List.of()),
                false);
        ofCase(
                "return-part",
                "sectionhead",
                () -> waiting,
                () -> Map.of("deadline", play.today().plusDays(9).toString(), "note", "学校配合"),
                false);
        String letter = "/api/v1/letters/" + NOBODYS;
        call("/api/v1/letters/{id}/accept", "deputy", () -> letter + "/accept", Map::of, false);
        call(
                "/api/v1/letters/{id}/object",
                "deputy",
                () -> letter + "/object",
                () -> Map.of("reason", "不属本局职责", "proposedUnit", "县商务局"),
                false);
        call("/api/v1/letters/{id}/dispute", "deputy", () -> letter + "/dispute", () -> Map.of("reason", "理由"), false);
        call(
                "/api/v1/letters/{id}/done",
                "deputy",
                () -> letter + "/done",
                () -> Map.of("text", "已处置", "photos", List.of(), "documents", List.of()),
                false);
    }

    private Map<String, Object> letter() {
        return Map.of(
                "kind", "COORDINATION",
                "unitId", departments.contact("县消防救援大队").unitId(),
                "subject", "关于市政管网的函",
                "harm", "无水",
                "request", "请修复",
                "interim", "专人看守",
                "replyBy", play.today().plusDays(20).toString(),
                "photos", List.of(),
                "protection", "专人看守",
                "protectionDeadline", play.today().plusDays(3).toString());
    }

    private Map<String, Object> sentOn() {
        return Map.of("place", 1, "unitId", NOBODYS, "designated", true);
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
                        "BIG",
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

    /** A line of a notice that waits for its signature. */
    private String drafted() {
        return callers.as("inspector1")
                .post("/api/v1/visits/" + planned() + "/record", record())
                .expect(200)
                .body()
                .at("/findings/0/number")
                .asText();
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
        item.put("requirement", "试用条目符合要求");
        item.put("wording", "试用条目不符合要求");
        item.put("order", "改好");
        item.put("example", "某处");
        item.put("kinds", List.of("PRIMARY", "JUNIOR"));
        item.put("facility", "CANTEEN");
        item.put("basisChecked", true);
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

    private void afterClosure(String open) {
        String day = play.today().toString();
        ofCase(
                "propose-reopening",
                "sectionhead",
                () -> open,
                () -> Map.of("reason", "又锁上了", "photos", List.of()),
                false);
        ofCase(
                "decide-reopening",
                "sectionhead",
                () -> open,
                () -> Map.of("approved", true, "deadline", day, "note", "同意"),
                false);
        ofCase(
                "confirm-falsified",
                "sectionhead",
                () -> open,
                () -> Map.of("photo", NOBODYS, "other", NOBODYS, "reason", "他校照片"),
                false);
        ofCase("order-look-back", "sectionhead", () -> open, () -> Map.of("inspector", 1, "dueOn", day), false);
        ofCase(
                "order-search",
                "sectionhead",
                () -> open,
                () -> Map.of("scope", "SCHOOL", "lookFor", "出口是否上锁", "until", day),
                false);
        call(
                "/api/v1/look-backs/draws",
                "registrar",
                () -> "/api/v1/look-backs/draws",
                () -> Map.of("from", "2001-01-01", "until", "2001-01-31", "seed", "417"),
                false);
        call(
                "/api/v1/look-backs/{id}/inspector",
                "registrar",
                () -> "/api/v1/look-backs/" + NOBODYS + "/inspector",
                () -> Map.of("inspector", NOBODYS),
                false);
        call(
                "/api/v1/look-backs/{id}/result",
                "inspector1",
                () -> "/api/v1/look-backs/" + NOBODYS + "/result",
                () -> Map.of("result", "HOLDS", "note", "畅通", "photos", List.of()),
                false);
        call(
                "/api/v1/searches/{id}/answer",
                CasePlay.OFFICER,
                () -> "/api/v1/searches/" + NOBODYS + "/answer",
                () -> Map.of("answer", "NONE", "note", "未发现", "place", "北门", "photos", List.of(), "assignee", 1),
                false);
    }

    private void ofRemarks() {
        call("/api/v1/remarks", "inspector1", () -> "/api/v1/remarks", this::advice, true);
        ofRemark("answer", CasePlay.OFFICER, Map.of("answer", "DONE", "note", "已合并装订"));
        ofRemark("settle", "inspector1", Map.of("note", "现场查看，已落实"));
        ofRemark(
                "look-later",
                "inspector1",
                Map.of("next", play.today().plusDays(9).toString()));
        ofRemark("order", "inspector1", Map.of("note", "仍未落实", "photos", List.of()));
    }

    private void ofArrangements() {
        ofCase(
                "divide-work",
                CasePlay.OFFICER,
                () -> received(play.issued(play.general())),
                () -> Map.of(
                        "what",
                        "更换灭火器",
                        "person",
                        person("worker." + SCHOOL),
                        "until",
                        play.today().toString()),
                true);
        ofCase(
                "protect-meanwhile",
                CasePlay.OFFICER,
                () -> received(play.issued(play.general())),
                () -> Map.of("measure", "拉警戒线", "photos", List.of()),
                true);
        call(
                "/api/v1/my-parts/{id}/finish",
                "worker." + SCHOOL,
                () -> "/api/v1/my-parts/" + NOBODYS + "/finish",
                () -> Map.of("note", "已更换"),
                false);
    }

    private void ofFunds() {
        Map<String, Object> allotment =
                Map.of("amount", 12.5, "source", "COUNTY", "on", play.today().toString(), "document", "青财教31号");
        ofCase("allot-funds", "sectionhead", play::underWay, () -> allotment, true);
        ofCase(
                "take-back-funds",
                "registrar",
                () -> acted("sectionhead", play.underWay(), "allot-funds", allotment),
                () -> Map.of("place", 1, "reason", "金额录错"),
                true);
    }

    private void ofRemark(String deed, String who, Map<String, Object> body) {
        call(
                "/api/v1/remarks/{id}/" + deed,
                who,
                () -> "/api/v1/remarks/" + id("inspector1", "/api/v1/remarks", advice()) + "/" + deed,
                () -> body,
                true);
    }

    private Map<String, Object> advice() {
        return Map.of(
                "kind",
                "ADVICE",
                "schoolId",
                county.school(SCHOOL),
                "itemCode",
                "M02",
                "place",
                "安全办",
                "description",
                "台账分散在三个本子",
                "advice",
                "合并为一本");
    }

    private void ofListings() {
        ofCase("hold-talk", "sectionhead", play::underWay, this::talk, false);
        ofCase("list", "director", play::underWay, () -> listing(true), true);
        ofCase("register-listing", "director", play::underWay, () -> listing(false), false);
        ofCase("publish-listing", "registrar", this::listed, () -> published("局门户网站公示栏"), true);
        ofCase("report-progress", CasePlay.OFFICER, this::published, () -> Map.of("report", "完成六成"), true);
        ofCase(
                "publish-delisting",
                "registrar",
                this::listed,
                () -> Map.of("on", play.today().toString()),
                false);
    }

    private Map<String, Object> talk() {
        return Map.of(
                "heldAt",
                play.today() + "T00:00:00Z",
                "venue",
                "局会议室",
                "talkers",
                "分管副局长",
                "attendees",
                "校长",
                "said",
                "通报逾期情况",
                "promise",
                "月底前完成");
    }

    private Map<String, Object> listing(boolean reasoned) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "level",
                "COUNTY",
                "leader",
                person("deputy"),
                "term",
                play.today().plusMonths(3).toString(),
                "publicity",
                "SCHOOLS",
                "rhythm",
                "WEEKLY",
                "demand",
                "限期完成"));
        if (reasoned) {
            terms.put("note", "久拖未改");
        }
        return terms;
    }

    private Map<String, Object> published(String where) {
        return Map.of("on", play.today().toString(), "where", where);
    }

    private String listed() {
        return acted("director", play.underWay(), "list", listing(true));
    }

    private String published() {
        return acted("registrar", listed(), "publish-listing", published("公告栏"));
    }

    private void ofAccountability() {
        String one = "/api/v1/accountability/" + NOBODYS;
        String operation = "/api/v1/accountability/{id}/";
        call(
                operation + "outcomes",
                "director",
                () -> one + "/outcomes",
                () -> Map.of(
                        "form",
                        "INSPECTION_CIRCULAR",
                        "decidedBy",
                        "青岚县教育局",
                        "decidedOn",
                        play.today().toString()),
                false);
        call(
                operation + "close",
                "director",
                () -> one + "/close",
                () -> Map.of("dropped", true, "note", "经核实非学校责任"),
                false);
        call(
                operation + "veto",
                "director",
                () -> one + "/veto",
                () -> Map.of("year", play.today().getYear(), "reason", "挂牌逾期"),
                false);
    }

    private void ofStops() {
        ofCase("order-stop", "director", play::underWay, this::stop, true);
        ofCase("revoke-stop", "director", this::stopped, () -> Map.of("place", 1, "note", "理由"), true);
        ofCase("ask-lifting", CasePlay.OFFICER, this::stopped, this::lifting, true);
        ofCase(
                "inspect-stop",
                "inspector1",
                this::asked,
                () -> Map.of("place", 1, "fit", true, "seen", "已拆除", "photos", List.of()),
                true);
        ofCase(
                "decide-lifting",
                "director",
                this::lookedAt,
                () -> Map.of("place", 1, "approved", true, "note", "同意"),
                true);
        ofCase("confirm-stop", "director", this::stopped, () -> Map.of("place", 1, "note", "属实"), false);
        Map<String, Object> word = new HashMap<>(stop());
        word.put("approvedBy", person("deputy"));
        word.put("approvedAt", play.today() + "T00:00:00Z");
        ofCase("stop-at-once", "director", play::underWay, () -> word, false);
    }

    private Map<String, Object> stop() {
        return Map.of(
                "kind",
                "USE",
                "scope",
                "ROOM",
                "description",
                "食堂操作间",
                "reason",
                "彩钢板搭建",
                "basis",
                "安全生产法第六十七条",
                "startsOn",
                play.today().toString(),
                "pupilsGo",
                "配餐",
                "liftWhen",
                "拆除并复验合格");
    }

    private Map<String, Object> lifting() {
        return Map.of(
                "place",
                1,
                "done",
                "已拆除",
                "photos",
                List.of(callers.as(CasePlay.OFFICER).photo()),
                "documents",
                List.of());
    }

    private String stopped() {
        return acted("director", play.underWay(), "order-stop", stop());
    }

    private String asked() {
        return acted(CasePlay.OFFICER, stopped(), "ask-lifting", lifting());
    }

    private String lookedAt() {
        return acted("inspector1", asked(), "inspect-stop", Map.of("place", 1, "fit", true, "seen", "已拆除"));
    }

    private String acted(String who, String number, String action, Map<String, Object> body) {
        callers.as(who).post("/api/v1/cases/" + number + "/" + action, body).expect(200);
        return number;
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
