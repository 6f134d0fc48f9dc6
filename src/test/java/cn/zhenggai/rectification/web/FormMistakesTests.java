package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.ProcessTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every mistake in a form gets a clear word at its field, and nothing typed or uploaded is lost. */
@ProcessTest
class FormMistakesTests {

    private static final String PASSWORD = "shen-mi-2026";
    private static final String KEPT = "三具灭火器压力不足 𠮷 😀";

    private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([0-9a-f]{64})\"");

    private static final AtomicInteger ROOM = new AtomicInteger(200);

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    CaseLists cases;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void anEmptyFindingIsToldWhatIsMissingAtEachField() {
        HttpResponse<String> answer = as("inspector1", "/cases/new").post("/cases", new Multipart().field("place", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("school-error", "itemCode-error", "place-error", "description-error");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLengthAndEverythingElseIsKept() {
        Multipart form = finding().field("place", "长".repeat(101));
        HttpResponse<String> answer = as("inspector1", "/cases/new").post("/cases", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 100 个字，现有 101 个字", KEPT, "长".repeat(101), "柳河镇中心小学");
    }

    @Test
    void aPhotoThatIsNoneIsRefusedWhileTheGoodOneStays() throws IOException {
        for (byte[] lie : new byte[][] {
            "just words".getBytes(StandardCharsets.US_ASCII),
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            headerOfPng(50_000, 50_000)
        }) {
            Multipart form = finding()
                    .field("place", "实验楼")
                    .file("beforePhotos", "good.jpg", "image/jpeg", jpeg())
                    .file("beforePhotos", "photo.jpg", "image/jpeg", lie);
            HttpResponse<String> answer = as("inspector1", "/cases/new").post("/cases", form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("beforePhotos-error", KEPT)
                    .containsPattern("name=\"beforePhotos\" value=\"\\d+\"");
        }
    }

    @Test
    void aLyingDocumentIsRefusedByItsContent() {
        Multipart form = finding()
                .field("place", "实验楼")
                .file("documents", "报告.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = as("inspector1", "/cases/new").post("/cases", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("documents-error", KEPT);
    }

    @Test
    void theSameFormSentTwiceMakesOneCase() throws IOException {
        HttpReader inspector = as("inspector1", "/cases/new");
        int before = open();
        HttpResponse<String> first = inspector.post("/cases", complete("same-form-key"));
        inspector.get("/cases/new");
        HttpResponse<String> second = inspector.post("/cases", complete("same-form-key"));
        assertThat(first.statusCode()).isBetween(302, 303);
        assertThat(HttpReader.location(second)).isEqualTo(HttpReader.location(first));
        assertThat(open()).isEqualTo(before + 1);
    }

    @Test
    void aDeadlineThatIsNotAfterTheDayOfIssueIsRefusedAtItsField() throws IOException {
        String address = opened();
        HttpReader head = as("sectionhead", address);
        String today = BureauTime.today(clock).toString();
        HttpResponse<String> answer = head.post(address + "/sign-notice", "deadline", today, "requirement", "立即更换并建卡");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("整改期限必须晚于签发当天", "deadline-error", "立即更换并建卡");
        HttpResponse<String> nonsense =
                head.post(address + "/sign-notice", "deadline", "31.2.2026", "requirement", "立即更换并建卡");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("不是有效的日期");
    }

    /** C6: a day and working days together were signed at once, and the working days won. */
    @Test
    void twoTermsAtOnceAreRefusedAndWhatIsServedIsReadFirst() throws IOException {
        String address = opened();
        HttpReader head = as("sectionhead", address);
        HttpResponse<String> both = head.post(
                address + "/sign-notice", "deadline", "2035-09-01", "workdays", "3", "requirement", "立即更换并建卡");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("期限只能按一种方式填写", "workdays-error");
        HttpResponse<String> check =
                head.post(address + "/sign-notice", "term", "WORKDAYS", "workdays", "3", "requirement", "立即更换并建卡");
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("核对并签发", "3 个工作日", "立即更换并建卡", "柳河镇中心小学", "接收人");
        assertThat(head.get(address).body()).as("nothing is signed yet").contains("核对并签发");
    }

    /** What changed since it was read is read anew: no signature under another text. */
    @Test
    void aSignatureUnderWhatIsNotWhatWasReadIsAskedForOnceMore() throws IOException {
        String address = opened();
        HttpReader head = as("sectionhead", address);
        Matcher read = READ.matcher(
                head.post(address + "/sign-notice", "requirement", "更换").body());
        assertThat(read.find()).isTrue();
        HttpResponse<String> other = head.post(address + "/sign-notice", "requirement", "更换并建卡", "read", read.group(1));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).contains("内容在您核对之后有变化", "更换并建卡");
    }

    @Test
    void aStepThatSomebodyTookFirstSaysWhoAndShowsWhatWasTyped() throws IOException {
        String address = opened();
        HttpReader head = as("sectionhead", address);
        Matcher read = READ.matcher(
                head.post(address + "/sign-notice", "requirement", "更换").body());
        assertThat(read.find()).as("what would be served is shown first").isTrue();
        head.post(address + "/sign-notice", "requirement", "更换", "read", read.group(1));
        HttpReader officer = as("officer.QL0001", address);
        HttpReader principal = as("principal.QL0001", address);
        assertThat(officer.post(address + "/receive").statusCode()).isBetween(302, 303);
        HttpResponse<String> late = principal.post(address + "/receive", "note", "马上安排");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("安全员1 已于", "马上安排");
    }

    @Test
    @DisplayName("Scenario 17: what a re-inspector wrote is kept when his opinion cannot be saved")
    void scenario17_anOpinionThatCannotBeSavedKeepsWhatWasWritten() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        String address = "/cases/" + walk.number();
        HttpReader inspector = as("inspector1", address);
        assertThat(inspector.get(address).body()).contains("data-draft=\"" + walk.number() + "-verify\"");
        HttpResponse<String> answer = inspector.post(
                address + "/verify", "passed", "false", "opinion", "灭火器已逐具查看", "graceUntil", "2027-12-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("灭火器已逐具查看", "graceUntil-error");
        assertThat(walk.state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aFormOfAnotherSchoolsCaseIsAnsweredAsIfThereWereNone() throws IOException {
        String address = opened();
        assertThat(as("principal.QL0002", "/tasks").post(address + "/receive").statusCode())
                .isEqualTo(404);
        assertThat(as("principal.QL0002", "/tasks").get(address).statusCode()).isEqualTo(404);
        assertThat(as("inspector1", "/tasks").get("/cases/RC-2026-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSessionThatEndedLeadsToTheLoginAndBackToTheForm() {
        HttpReader stranger = new HttpReader(port);
        HttpResponse<String> answer = stranger.post("/cases", finding().field("place", "实验楼"));
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(HttpReader.location(answer)).contains("/login");
    }

    private HttpReader as(String login, String page) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, PASSWORD);
        reader.get(page);
        return reader;
    }

    private String opened() throws IOException {
        HttpResponse<String> answer = as("inspector1", "/cases/new").post("/cases", complete(null));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return HttpReader.location(answer).replaceAll("^https?://[^/]+", "");
    }

    private static Multipart complete(String key) throws IOException {
        Multipart form = finding()
                .field("place", "实验楼" + (key == null ? ROOM.incrementAndGet() : key) + "室")
                .file("beforePhotos", "a.jpg", "image/jpeg", jpeg());
        return key == null ? form : form.field("formKey", key);
    }

    private static Multipart finding() {
        return new Multipart()
                .field("school", "柳河镇中心小学")
                .field("itemCode", "A04")
                .field("severity", "GENERAL")
                .field("source", "INSPECTION")
                .field("foundOn", BureauTime.today(Clock.systemUTC()).toString())
                .field("description", KEPT);
    }

    private int open() {
        return cases.page(county.actor("director"), CaseFilter.of(CaseFilter.View.ALL), null, 500)
                .rows()
                .size();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] headerOfPng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .array();
    }
}
