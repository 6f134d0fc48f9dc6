package cn.zhenggai.rectification.web;

import static cn.zhenggai.TestCounty.SCHOOL;

import cn.zhenggai.TestCounty;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Plays cases over the API alone. Every step is taken at the address that the server offered to the one who takes it. */
@Component
class CasePlay {

    static final String OFFICER = "officer." + SCHOOL;
    static final String PRINCIPAL = "principal." + SCHOOL;
    static final String WORKER = "worker." + SCHOOL;

    /** What is found twice at one place is asked about. */
    private static final AtomicInteger FLOORS = new AtomicInteger(100);

    private final ApiCallers callers;
    private final TestCounty county;
    private final Clock clock;

    CasePlay(ApiCallers callers, TestCounty county, Clock clock) {
        this.callers = callers;
        this.county = county;
        this.clock = clock;
    }

    LocalDate today() {
        return BureauTime.today(clock);
    }

    /** A blocked corridor, general; with its photo. */
    Map<String, Object> general() {
        return finding("A03", "GENERAL");
    }

    /** Bars before the windows of a dormitory. */
    Map<String, Object> major() {
        return finding("A02", "MAJOR");
    }

    /** Street vendors before the gate; its photo too. */
    Map<String, Object> outside() {
        return finding("J03", "GENERAL");
    }

    /** The number of a draft that was opened with the finding. */
    String opened(Map<String, Object> finding) {
        return callers.as("inspector1")
                .post("/api/v1/cases", finding)
                .expect(201)
                .at("/number");
    }

    String issued(Map<String, Object> finding) {
        String number = opened(finding);
        act(finding.get("severity").equals("MAJOR") ? "deputy" : "sectionhead", number, "sign-notice", null);
        return number;
    }

    /** A general case that the worker has in hand. */
    String underWay() {
        String number = issued(general());
        act(OFFICER, number, "receive", null);
        act(OFFICER, number, "assign", Map.of("assignee", worker(number)));
        return number;
    }

    /** The work is reported with a photo for each photo of the hazard, and signed. */
    Reply submit(String number) {
        report(number);
        return act(PRINCIPAL, number, "sign-report", Map.of("signed", true));
    }

    Reply report(String number) {
        List<Map<String, Object>> photos = ids(story("inspector1", number), "BEFORE").stream()
                .map(before ->
                        Map.<String, Object>of("evidence", callers.as(WORKER).photo(), "answers", before))
                .toList();
        return act(WORKER, number, "report", Map.of("measures", "清走桌椅，划出通道", "cost", 0.35, "afterPhotos", photos));
    }

    Reply act(String who, String number, String action, Object body) {
        String address = StreamSupport.stream(
                        story(who, number).get("allowedActions").spliterator(), false)
                .filter(offered -> offered.get("action").asText().equals(action))
                .map(offered -> offered.get("href").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " is not offered " + action));
        return callers.as(who).post(address, body).expect(200);
    }

    JsonNode story(String who, String number) {
        return callers.as(who).get("/api/v1/cases/" + number).expect(200).body();
    }

    long worker(String number) {
        JsonNode staff = callers.as(OFFICER)
                .get("/api/v1/cases/" + number + "/assignees")
                .expect(200)
                .body()
                .get("items");
        String name = county.actor(WORKER).name();
        return StreamSupport.stream(staff.spliterator(), false)
                .filter(person -> person.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    static List<Long> ids(JsonNode story, String purpose) {
        return StreamSupport.stream(story.get("evidence").spliterator(), false)
                .filter(file -> file.get("purpose").asText().equals(purpose))
                .map(file -> file.get("id").asLong())
                .toList();
    }

    private Map<String, Object> finding(String item, String severity) {
        return finding(item, severity, "教学楼" + FLOORS.incrementAndGet() + "层楼梯间");
    }

    Map<String, Object> finding(String item, String severity, String place) {
        Map<String, Object> finding = new HashMap<>();
        finding.put("schoolId", county.settle().school(SCHOOL));
        finding.put("itemCode", item);
        finding.put("severity", severity);
        finding.put("source", "INSPECTION");
        finding.put("place", place);
        finding.put("description", "堆放课桌椅二十余套，通道不足一米");
        finding.put("requirement", "当日清理并保持畅通");
        finding.put("foundOn", today().toString());
        finding.put("beforePhotos", List.of(callers.as("inspector1").photo()));
        return finding;
    }
}
