package cn.zhenggai.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.catalogue.Workbooks;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The catalogue's pages, as those who keep it and others meet them. */
@HttpTest
class CataloguePagesTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ITEM = "H06,H,宿舍、踩踏与集体活动,宿舍,宿舍楼道夜间照明正常,宿舍楼道夜间照明不亮,一般,2,工作日,,否,否,否,否,,";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRINCIPAL", "SAFETY_OFFICER"})
    void schoolsReadTheItemsAndNothingElse(Role role) {
        HttpReader reader =
                new HttpReader(port).logIn(office.person(office.school(), role).login());
        assertThat(reader.get("/catalogue").body())
                .contains("安全出口在使用期间保持畅通")
                .doesNotContain("/catalogue/groups")
                .doesNotContain("/catalogue/load");
        assertThat(reader.get("/catalogue/items/A01").body())
                .contains("《中华人民共和国消防法》第二十八条")
                .doesNotContain("name=\"subCategory\"");
        for (String door : new String[] {"groups", "checklists", "checklists/1", "load", "items/new"}) {
            assertThat(reader.get("/catalogue/" + door).statusCode()).as(door).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DIRECTOR", "SECTION_HEAD", "INSPECTOR", "AUDITOR"})
    void theOfficeReadsAllAndChangesNothing(Role role) {
        HttpReader reader = reader(role);
        assertThat(reader.get("/catalogue/checklists").body()).contains("每周小查").contains("开学检查");
        assertThat(reader.get("/catalogue/checklists/1").body())
                .contains("上课期间校门关闭")
                .doesNotContain("<input type=\"checkbox\"");
        assertThat(reader.get("/catalogue/groups").statusCode()).isEqualTo(200);
        assertThat(reader.get("/catalogue/load").statusCode()).isEqualTo(404);
        for (String door : new String[] {
            "items",
            "items/B01",
            "items/B01/retire",
            "items/B01/take-back",
            "groups",
            "groups/X/end",
            "checklists",
            "checklists/1"
        }) {
            assertThat(reader.post("/catalogue/" + door, "from", tomorrow()).statusCode())
                    .as(door)
                    .isEqualTo(404);
        }
        assertThat(reader.post("/catalogue/load", "text", "x", "from", tomorrow())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsSearchedByWordsAndCategory() {
        HttpReader reader = reader(Role.INSPECTOR);
        assertThat(reader.get("/catalogue?q=灭火器&category=A".replace("灭火器", "%E7%81%AD%E7%81%AB%E5%99%A8"))
                        .body())
                .contains(">A04<")
                .doesNotContain(">C05<");
        assertThat(reader.get("/catalogue?q=a04", "HX-Request", "true").body())
                .contains(">A04<")
                .doesNotContain("<html");
    }

    @Test
    void theRegistrarChangesAnItemFromADayAndSeesBothVersions() {
        HttpReader registrar = reader(Role.REGISTRAR);
        registrar.get("/catalogue/items/B06");
        HttpResponse<String> changed = registrar.post(
                "/catalogue/items/B06",
                "formKey",
                "change-b06",
                "from",
                tomorrow(),
                "subCategory",
                "消毒",
                "requirement",
                "餐用具按温度消毒并记录",
                "wording",
                "餐具消毒无记录或温度不够",
                "severity",
                "GENERAL",
                "amount",
                "3",
                "unit",
                "WORKDAYS",
                "milestone",
                "");
        assertThat(HttpReader.location(changed)).isEqualTo("/catalogue/items/B06");
        assertThat(registrar.get("/catalogue/items/B06").body())
                .contains("餐用具按温度消毒并记录")
                .contains("餐用具清洗消毒设施正常使用")
                .contains(tomorrow() + " 起")
                .contains("撤回这一版");
        HttpResponse<String> past = registrar.post(
                "/catalogue/items/B06",
                "formKey",
                "change-b06-past",
                "from",
                "2020-01-01",
                "subCategory",
                "消毒",
                "requirement",
                "我写的字还在",
                "wording",
                "消毒不够",
                "severity",
                "GENERAL",
                "amount",
                "3",
                "unit",
                "WORKDAYS");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("生效日期不能早于今天").contains("我写的字还在");
        registrar.post("/catalogue/items/B06/take-back", "formKey", "back-b06", "from", tomorrow());
        assertThat(registrar.get("/catalogue/items/B06").body()).doesNotContain("按温度消毒");
    }

    @Test
    void anItemIsAddedRetiredAndACodeIsNotTakenTwice() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/catalogue/items/new");
        String[] fresh = {
            "formKey",
            "new-h09",
            "category",
            "H",
            "code",
            "H09",
            "from",
            today(),
            "subCategory",
            "看护",
            "requirement",
            "午休有人看护",
            "wording",
            "午休无人看护",
            "severity",
            "EITHER",
            "unit",
            "ON_THE_SPOT"
        };
        assertThat(HttpReader.location(admin.post("/catalogue/items", fresh))).isEqualTo("/catalogue/items/H09");
        fresh[1] = "new-h09-again";
        HttpResponse<String> again = admin.post("/catalogue/items", fresh);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已被使用");
        admin.post("/catalogue/items/H09/retire", "formKey", "retire-h09", "from", tomorrow());
        assertThat(admin.get("/catalogue/items/H09").body()).contains(today() + " 至 " + today());
    }

    @Test
    void aGroupThatCouldNeverBeReachedIsRefusedOnItsPage() {
        HttpReader admin = reader(Role.ADMIN);
        assertThat(admin.get("/catalogue/groups/new").body()).contains("A01 安全出口");
        String[] group = {
            "formKey",
            "group-1",
            "code",
            "ELECTRIC",
            "name",
            "用电",
            "needed",
            "3",
            "from",
            today(),
            "items",
            "F03",
            "items",
            "F04"
        };
        HttpResponse<String> refused = admin.post("/catalogue/groups", group);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("判定组 ELECTRIC 要求同时发现 3 项").contains("value=\"F04\" checked");
        group[1] = "group-2";
        group[7] = "2";
        assertThat(HttpReader.location(admin.post("/catalogue/groups", group))).isEqualTo("/catalogue/groups");
        assertThat(admin.get("/catalogue/groups").body()).contains("2 项中发现 2 项");
        assertThat(admin.get("/catalogue/groups/ELECTRIC").body()).contains("用电");
        admin.post("/catalogue/groups/ELECTRIC/end", "formKey", "group-end", "from", today());
        assertThat(admin.get("/catalogue/groups").body()).doesNotContain("ELECTRIC");
    }

    @Test
    void aChecklistIsMadePutInOrderAndSwitchedOff() {
        HttpReader admin = reader(Role.ADMIN);
        admin.get("/catalogue/checklists/new");
        HttpResponse<String> empty = admin.post(
                "/catalogue/checklists", "formKey", "list-0", "code", "FLOOD", "name", "汛期检查", "kind", "CAMPAIGN");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("至少选一项").contains("汛期检查");
        String page = HttpReader.location(admin.post(
                "/catalogue/checklists",
                "formKey",
                "list-1",
                "code",
                "FLOOD",
                "name",
                "汛期检查",
                "kind",
                "CAMPAIGN",
                "active",
                "true",
                "items",
                "D06",
                "items",
                "D02",
                "items",
                "F06",
                "place-F06",
                "1"));
        assertThat(page).startsWith("/catalogue/checklists/");
        String shown = admin.get(page).body();
        assertThat(shown.indexOf("F06 防雷"))
                .isPositive()
                .isLessThan(shown.indexOf("D06 汛期"))
                .isLessThan(shown.indexOf("D02 墙体"));
        admin.post(page, "formKey", "list-2", "name", "汛期检查", "kind", "CAMPAIGN", "items", "D06");
        assertThat(admin.get("/catalogue/checklists").body()).contains("汛期检查").contains("已停用");
    }

    @Test
    void aWorkbookIsSeenBeforeItCounts() {
        HttpReader admin = reader(Role.ADMIN);
        assertThat(admin.get("/catalogue/load").body()).contains("中文或英文表头都可以");
        HttpResponse<String> bad = preview(admin, Workbooks.of(Workbooks.COLUMNS, ITEM.replace("一般", "小事")));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("第 2 行").contains("等级").contains("不认识“小事”");
        HttpResponse<String> other = preview(admin, Workbooks.of("学校,电话", "一小,1"));
        assertThat(other.body()).contains("缺少：code, category").contains("不认识：学校, 电话");
        HttpResponse<String> good = preview(admin, Workbooks.of(Workbooks.COLUMNS, ITEM));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("新增 1").contains("宿舍楼道夜间照明正常");
        assertThat(admin.get("/catalogue?q=H06").body()).doesNotContain("宿舍楼道夜间照明正常");
        admin.get("/catalogue/load");
        HttpResponse<String> loaded = admin.post(
                "/catalogue/load",
                new Multipart()
                        .field("formKey", "load-1")
                        .field("from", today())
                        .field("text", text(good.body())));
        assertThat(HttpReader.location(loaded)).isEqualTo("/catalogue");
        assertThat(admin.get("/catalogue?q=H06").body()).contains("宿舍楼道夜间照明正常");
        assertThat(preview(admin, Workbooks.of(Workbooks.COLUMNS, ITEM)).body()).contains("与现行清单一致");
    }

    private HttpResponse<String> preview(HttpReader reader, byte[] file) {
        reader.get("/catalogue/load");
        return reader.post(
                "/catalogue/load/preview",
                new Multipart().file("file", "清单.xlsx", XLSX, file).field("from", today()));
    }

    private static String text(String page) {
        Matcher found = Pattern.compile("name=\"text\">([^<]*)<").matcher(page);
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private String today() {
        return BureauTime.today(clock).toString();
    }

    private String tomorrow() {
        return LocalDate.parse(today()).plusDays(1).toString();
    }

    private HttpReader reader(Role role) {
        return new HttpReader(port).logIn(office.person(role).login());
    }
}
