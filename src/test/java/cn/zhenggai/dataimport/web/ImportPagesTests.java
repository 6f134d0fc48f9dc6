package cn.zhenggai.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class ImportPagesTests {

    private static final String TABLE = "学校代码,学校名称,类型,学生数\nP1,页面一小,小学,12\nP2,页面二小,小学,许多\n合计,,,12\n";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    CarryingOn carrying;

    @Autowired
    Directory directory;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMIN", "DIRECTORY", "REGISTRAR", "DEPUTY", "DIRECTOR"})
    void nobodyElseLearnsThatThesePagesExist(Role role) {
        HttpReader reader = reader(role);
        for (String path : new String[] {"/imports", "/imports/new", "/imports/1", "/imports/templates/schools"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(reader.post("/imports", "kind", "schools").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsSentLookedAtConfirmedAndTakenBack() {
        HttpReader admin = reader(Role.ADMIN);
        String run = sent(admin);
        assertThat(admin.get(run).body()).contains("正在读取");
        carrying.look();
        assertThat(admin.get(run).body()).contains("新增 1 条").contains("页面一小").contains("下载有问题的 1 行");
        assertThat(admin.get(run + "?show=REFUSED").body()).contains("“许多”不是数");
        assertThat(admin.get(run + "?show=SKIPPED").body()).contains("合计行");
        assertThat(directory.unit("P1")).isEmpty();
        assertThat(admin.get(run + "/bad-rows").statusCode()).isEqualTo(200);
        assertThat(HttpReader.location(admin.post(run + "/confirm", "formKey", "confirm-" + run)))
                .isEqualTo(run);
        assertThat(admin.get(run).body()).contains("正在保存，已处理 0 行，共 1 行");
        carrying.look();
        assertThat(directory.unit("P1").orElseThrow().pupils()).isEqualTo(12);
        assertThat(admin.get(run).body()).contains("撤回这次导入");
        assertThat(admin.get("/imports").body()).contains("学校.csv").contains("已完成");
        admin.post(run + "/take-back", "formKey", "back-" + run);
        carrying.look();
        assertThat(admin.get(run).body()).contains("已撤回");
        assertThat(directory.unit("P1").orElseThrow().active()).isFalse();
    }

    @Test
    void whatARowCannotBeJudgedWithoutIsAskedOnAPage() {
        HttpReader registrar = reader(Role.REGISTRAR);
        assertThat(registrar.get("/imports/new").body()).contains("旧台账").doesNotContain("value=\"schools\"");
        String run = HttpReader.location(registrar.post(
                "/imports",
                "formKey",
                "ask-1",
                "kind",
                "ledgers",
                "pasted",
                "学校\t检查日期\t隐患描述\t类别\t期限\n天上小学\t2025-03-01\t灭火器过期\t消防安全\t2025-03-09\n"));
        carrying.look();
        assertThat(registrar.get(run).body()).contains("还有 1 行要先回答问题").contains("没有叫“天上小学”的学校");
        String answers = run + "/answers";
        assertThat(registrar.get(answers).body()).contains("“天上小学”是哪所学校？").contains("从整改中接着办");
        assertThat(registrar
                        .post(answers, "formKey", "ask-2", "other.0", "地下小学")
                        .body())
                .contains("没有叫“地下小学”的学校");
        assertThat(HttpReader.location(
                        registrar.post(answers, "formKey", "ask-3", "answer.0", "-", "choice.work", "RECEIPT")))
                .isEqualTo(run);
        carrying.look();
        assertThat(registrar.get(run + "?show=SKIPPED").body()).contains("按选择不导入");
        assertThat(reader(Role.ADMIN).get(answers).statusCode()).isEqualTo(404);
    }

    @Test
    void columnsAreCorrectedAndReadAgain() {
        HttpReader admin = reader(Role.ADMIN);
        HttpResponse<String> answer = admin.post(
                "/imports", "formKey", "map-1", "kind", "schools", "pasted", "代码\t叫什么\nM1\t映射小学\nM2\t映射中学\n");
        String run = HttpReader.location(answer);
        carrying.look();
        assertThat(admin.get(run).body()).contains("请先说明各列的含义");
        assertThat(admin.get(run + "/mapping").body())
                .contains("叫什么")
                .contains("例如：映射小学、映射中学")
                .contains("还没有找到必填的列");
        HttpResponse<String> twice =
                admin.post(run + "/mapping", "formKey", "map-2", "column.0", "name", "column.1", "name");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(HttpReader.location(
                        admin.post(run + "/mapping", "formKey", "map-3", "column.0", "code", "column.1", "name")))
                .isEqualTo(run);
        carrying.look();
        assertThat(admin.get(run).body()).contains("新增 2 条");
        assertThat(HttpReader.location(admin.post(run + "/drop", "formKey", "drop-1")))
                .isEqualTo(run);
        assertThat(admin.get(run).body()).contains("未导入").doesNotContain("确认导入");
    }

    @Test
    void whatIsNoTableIsRefusedAtItsField() {
        HttpReader admin = reader(Role.ADMIN);
        HttpResponse<String> none = admin.post("/imports", "formKey", "none-1", "kind", "schools");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("请选择文件，或粘贴单元格");
        assertThat(admin.get("/imports/templates/schools").statusCode()).isEqualTo(200);
        assertThat(admin.get("/imports/templates/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theWorkbookOfTheCountyIsHadFilledAndSentBackChangesNothing() throws IOException {
        HttpReader admin = reader(Role.ADMIN);
        office.unit("KSP", UnitKind.SECTION, "页面股", office.bureau());
        long township = office.unit("XZP", UnitKind.TOWNSHIP, "页面镇", office.bureau());
        office.unit("XXP", UnitKind.SCHOOL, "页面三小", township);
        office.person(Role.INSPECTOR);
        String run = county(admin, template(admin));
        carrying.look();
        assertThat(admin.get(run).body())
                .contains("表中的内容都已经在系统里")
                .contains("股室与类别")
                .doesNotContain("下载有问题的")
                .doesNotContain("不在表中的人员");
        assertThat(admin.get(run + "/mapping?part=people").body()).contains("登录名");
    }

    @Test
    void whoIsNotInTheWorkbookIsAskedAboutOnAPageOfHisOwn() throws IOException {
        HttpReader admin = reader(Role.ADMIN);
        for (int no = 0; no < 3; no++) {
            office.person(office.school(), Role.ASSIGNEE);
        }
        String gone = office.person(office.school(), Role.ASSIGNEE).login();
        byte[] book = without(template(admin), gone);
        String run = county(admin, book);
        carrying.look();
        String part = admin.get(run + "?part=leavers").body();
        assertThat(part).contains("不在表中").contains(gone).contains("名下没有工作的全部停用");
        String row = run + part.replaceAll("(?s).*href=\"" + run + "(/rows/\\d+)\".*", "$1");
        assertThat(admin.get(row).body()).contains("停用后不能登录");
        assertThat(HttpReader.location(admin.post(row, "formKey", "row-1", "leave", "GO")))
                .isEqualTo(run + "?part=leavers");
        assertThat(admin.get(run + "?part=leavers&show=CHANGED").body())
                .contains(gone)
                .contains("停用");
        admin.post(run + "/parts/leavers/leave", "formKey", "row-2");
        admin.post(run + "/confirm", "formKey", "confirm-" + run);
        carrying.look();
        assertThat(directory.actor(gone)).isEmpty();
    }

    private static byte[] template(HttpReader admin) throws IOException {
        try (InputStream open = admin.open("/imports/templates/county")) {
            return open.readAllBytes();
        }
    }

    private static byte[] without(byte[] book, String login) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            Sheet people = workbook.getSheet("人员");
            assertThat(people.getDataValidations()).isNotEmpty();
            List<Row> rows = new ArrayList<>();
            people.forEach(rows::add);
            for (Row row : rows) {
                if (login.equals(row.getCell(0).getStringCellValue())) {
                    people.removeRow(row);
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private String county(HttpReader admin, byte[] book) {
        Multipart form = new Multipart()
                .field("kind", "county")
                .field("formKey", "county-" + book.length)
                .file("file", "全县.xlsx", "application/octet-stream", book);
        return HttpReader.location(admin.post("/imports", form));
    }

    private String sent(HttpReader admin) {
        Multipart form = new Multipart()
                .field("kind", "schools")
                .field("formKey", "sent-1")
                .file("file", "学校.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8));
        return HttpReader.location(admin.post("/imports", form));
    }

    private HttpReader reader(Role role) {
        return new HttpReader(port).logIn(office.person(role).login());
    }
}
