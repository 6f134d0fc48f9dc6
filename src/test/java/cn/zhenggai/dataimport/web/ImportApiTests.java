package cn.zhenggai.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.sheet.Damage;
import cn.zhenggai.support.ApiCaller;
import cn.zhenggai.support.ApiCaller.Reply;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.CountyWorkbook;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.ReadWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A directory that is kept elsewhere brings units and people in by a service account. */
@ProcessTest
class ImportApiTests {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String DIRECTORY = "api.directory";

    @Autowired
    TestCounty county;

    @Autowired
    ManagingPeople people;

    @Autowired
    Directory directory;

    @Autowired
    ApiCallers callers;

    @Autowired
    CarryingOn carrying;

    private ApiCaller program;

    @BeforeEach
    void aServiceAccount() {
        county.settle();
        program(DIRECTORY, Set.of(Role.DIRECTORY));
        program = callers.as(DIRECTORY);
    }

    @Test
    void rowsAreLookedAtConfirmedInItsNameAndTakenBack() {
        Reply sent = program.post(
                        IMPORTS + "/rows",
                        Map.of(
                                "kind",
                                "schools",
                                "name",
                                "OA",
                                "rows",
                                List.of(
                                        Map.of("code", "API1", "name", "接口一小", "pupils", "120"),
                                        Map.of("code", "API2", "name", "\"引号\"，小学", "pupils", "许多"))))
                .expect(201);
        String run = sent.header("Location");
        assertThat(sent.at("/run/state")).isEqualTo("READING");
        carrying.look();
        assertThat(program.get(run).at("/run/state")).isEqualTo("PREVIEW");
        assertThat(directory.unit("API1")).isEmpty();
        Reply rows = program.get(run + "/rows?limit=1").expect(200);
        assertThat(rows.at("/items/0/verdict")).isEqualTo("NEW");
        assertThat(rows.at("/items/0/changes/0/to")).isNotEmpty();
        Reply rest =
                program.get(run + "/rows?limit=1&after=" + rows.at("/next")).expect(200);
        assertThat(rest.at("/items/0/place")).isEqualTo("2");
        assertThat(rest.at("/items/0/said/name")).isEqualTo("\"引号\"，小学");
        assertThat(rest.at("/items/0/reasons/0/field")).isEqualTo("pupils");
        assertThat(rest.at("/items/0/reasons/0/code")).isEqualTo("cellNotANumber");
        assertThat(program.get(run + "/rows?verdict=REFUSED").body().get("items"))
                .hasSize(1);
        ReadWorkbook bad = ReadWorkbook.of(
                program.get(run + "/bad-rows").expect(200).whole().body());
        assertThat(bad.rows()).singleElement().satisfies(row -> assertThat(row).contains("API2"));
        program.post(run + "/confirm", null).expect(200);
        carrying.look();
        assertThat(program.get(run).at("/run/counts/done")).isEqualTo("1");
        assertThat(program.get(run).at("/run/confirmedBy")).isEqualTo("通讯录");
        assertThat(directory.unit("API1").orElseThrow().pupils()).isEqualTo(120);
        assertThat(program.post(run + "/confirm", null).expect(409).at("/code")).isEqualTo("importNotOpen");
        program.post(run + "/take-back", null).expect(200);
        carrying.look();
        assertThat(program.get(run).at("/run/counts/takenBack")).isEqualTo("1");
        assertThat(directory.unit("API1").orElseThrow().active()).isFalse();
    }

    @Test
    void aSoundFileIsDoneAtOnceWhereThatWasSaidAndABadOneWaits() {
        String good = done("代码,学校名称\nAPI3,接口三小\n", "at-once-1");
        assertThat(program.get(good).at("/run/state")).isEqualTo("DONE");
        assertThat(directory.unit("API3")).isPresent();
        String same = done("代码,学校名称\nAPI3,接口三小\n", "at-once-2");
        assertThat(program.get(same).at("/run/counts/same")).isEqualTo("1");
        assertThat(program.get(same).at("/run/state")).isEqualTo("DONE");
        String bad = done("代码,学校名称\nAPI4,接口四小\nAPI5,\n", "at-once-3");
        assertThat(program.get(bad).at("/run/state")).isEqualTo("PREVIEW");
        assertThat(directory.unit("API4")).isEmpty();
        program.post(bad + "/drop", null).expect(200);
        assertThat(program.get(bad + "/bad-rows").status()).isEqualTo(404);
    }

    @Test
    void columnsAreNamedAndThenItWaitsForAWord() {
        Reply sent = send("代码,叫什么\nAPI6,接口六小\n", "mapping-1");
        String run = sent.header("Location");
        assertThat(send("代码,叫什么\nAPI6,接口六小\n", "mapping-1").header("Location")).isEqualTo(run);
        carrying.look();
        Reply found = program.get(run);
        assertThat(found.at("/run/state")).isEqualTo("MAPPING");
        assertThat(found.at("/tables/0/missing/0")).isEqualTo("name");
        Reply wrong = program.post(run + "/mapping", Map.of("fields", Map.of("叫什么", "nothing", "无此列", "name")));
        assertThat(wrong.expect(422).body().get("errors")).hasSize(2);
        program.post(run + "/mapping", Map.of("fields", Map.of("代码", "code", "叫什么", "name")))
                .expect(200);
        carrying.look();
        assertThat(program.get(run).at("/run/state")).isEqualTo("PREVIEW");
        assertThat(program.get(run).at("/run/counts/fresh")).isEqualTo("1");
    }

    @Test
    void aProgramMakesNobodyAnAdministratorAndLearnsOfItsOwnImportsAlone() {
        Reply sent = program.post(
                        IMPORTS + "/rows",
                        Map.of(
                                "kind",
                                "people",
                                "rows",
                                List.of(
                                        Map.of("login", "api.one", "name", "甲", "unit", unit(), "roles", "系统管理员"),
                                        Map.of("login", "admin", "name", "改名", "roles", "检查人员"),
                                        Map.of("login", DIRECTORY, "name", "自己", "roles", "档案管理员"),
                                        Map.of("login", "api.two", "name", "乙", "unit", unit()))))
                .expect(201);
        carrying.look();
        String run = sent.header("Location");
        assertThat(program.get(run + "/rows?verdict=REFUSED").body().findValuesAsText("code"))
                .contains("keysOfTheHouse");
        assertThat(program.get(run).at("/run/counts/fresh")).isEqualTo("1");
        callers.as("admin").get(run).expect(200);
        program("api.other", Set.of(Role.DIRECTORY));
        ApiCaller other = callers.as("api.other");
        other.get(run).expect(404);
        other.post(run + "/confirm", null).expect(404);
        assertThat(other.get(IMPORTS).body().get("items")).isEmpty();
        program("api.reader", Set.of(Role.AUDITOR));
        callers.as("api.reader").get(IMPORTS).expect(403);
    }

    /** The damage is always the same. */
    @Test
    void whateverIsSentInPlaceOfAWorkbookIsAnswered() {
        Random random = new Random(75);
        byte[] sound = CountyWorkbook.of(6, 70).xlsx();
        assertThat(program.file(IMPORTS, "county.xlsx", sound, null, "kind", "county")
                        .expect(201)
                        .at("/run/kind"))
                .isEqualTo("county");
        for (int i = 0; i < 20; i++) {
            byte[] content = i % 2 == 0 ? Damage.flipped(sound, random) : Arrays.copyOf(sound, sound.length * i / 20);
            assertThat(program.file(IMPORTS, "county.xlsx", content, null, "kind", "county")
                            .status())
                    .isIn(201, 422);
        }
        carrying.look();
    }

    @Test
    void whatIsSentWronglyIsToldAtItsPlace() {
        assertThat(program.get(IMPORTS + "/kinds").expect(200).body().findValuesAsText("kind"))
                .contains("offices", "schools", "people");
        assertThat(rows("nothing", List.of(Map.of("a", "b"))).at("/errors/0/code"))
                .isEqualTo("importKindUnknown");
        assertThat(rows("schools", List.of()).at("/errors/0/field")).isEqualTo("rows");
        assertThat(rows("schools", List.of(Map.of("code", "X", "nickname", "Y")))
                        .at("/errors/0/field"))
                .isEqualTo("rows[0].nickname");
        assertThat(program.file(IMPORTS, "x.zip", new byte[] {1, 2, 0, 3}, null, "kind", "schools")
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("file");
        program.get(IMPORTS + "/999999999").expect(404);
        program.get(IMPORTS + "/999999999/rows?after=x").expect(404);
    }

    private Reply rows(String kind, List<?> rows) {
        return program.post(IMPORTS + "/rows", Map.of("kind", kind, "rows", rows))
                .expect(422);
    }

    private String done(String table, String key) {
        String run = send(table, key).header("Location");
        carrying.look();
        carrying.look();
        return run;
    }

    private Reply send(String table, String key) {
        return program.file(
                        IMPORTS,
                        "schools.csv",
                        table.getBytes(StandardCharsets.UTF_8),
                        key,
                        "kind",
                        "schools",
                        "confirmWhenSound",
                        "true")
                .expect(201);
    }

    private String unit() {
        return county.actor("admin").unitName();
    }

    private void program(String login, Set<Role> roles) {
        if (directory.actor(login).isEmpty()) {
            people.add(new PersonEntry(
                            login,
                            "通讯录",
                            null,
                            null,
                            null,
                            county.actor("admin").unitId(),
                            "zh",
                            roles,
                            true,
                            true))
                    .orThrow();
        }
    }
}
