package cn.zhenggai.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.dataimport.run.CarryingOn;
import cn.zhenggai.shared.Role;
import cn.zhenggai.sheet.Books;
import cn.zhenggai.sheet.Damage;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.HttpTest;
import cn.zhenggai.support.Multipart;
import cn.zhenggai.support.Office;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent in place of a table is shown as one or refused at its field; the server never stumbles. The damage is always the same. */
@HttpTest
class FuzzedUploadsTests {

    private static final int TRIES = 30;
    private static final List<String> TYPES = List.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "text/csv",
            "image/png",
            "application/json",
            "text/html; charset=nothing",
            "application/octet-stream");
    private static final List<String> NAMES =
            List.of("学校.xlsx", "schools.csv", "..\\..\\a.xls", "%00.xlsx", " ", "a".repeat(300) + ".xlsx", "<b>.xlsm");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    CarryingOn carrying;

    private HttpReader admin;
    private int read;
    private int refused;

    @BeforeEach
    void enter() {
        admin = new HttpReader(port).logIn(office.person(Role.ADMIN).login());
    }

    @Test
    void damagedWorkbooksAreShownOrRefused() throws IOException {
        Random random = new Random(73);
        byte[] sound = book();
        for (int i = 0; i < TRIES; i++) {
            survives(Damage.flipped(sound, random), i);
            survives(Arrays.copyOf(sound, sound.length * i / TRIES), i);
            survives(withWrongPart(sound, i, random), i);
        }
        survives(new byte[0], 0);
        survives(sound, 1);
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void damagedTextIsShownOrRefused() {
        Random random = new Random(74);
        byte[] sound = Books.gb("学校代码,学校名称,学生数\nF1,\"甲\n校\",12\nF2,乙校,13\n");
        for (int i = 0; i < TRIES; i++) {
            survives(Damage.flipped(sound, random), i);
            survives(Arrays.copyOf(sound, random.nextInt(sound.length)), i);
        }
        assertThat(read).isPositive();
    }

    @Test
    void wildFormsAreRefused() {
        for (String kind : List.of("", "nothing", "schools\u0000", "../schools")) {
            HttpResponse<String> answer = admin.post("/imports", "formKey", "wild" + kind.hashCode(), "kind", kind);
            assertThat(answer.statusCode()).as(kind).isBetween(400, 499);
        }
    }

    private static byte[] withWrongPart(byte[] sound, int i, Random random) throws IOException {
        Map<String, byte[]> parts = Damage.parts(sound);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(i % names.size());
        byte[] other = parts.get(names.get(random.nextInt(names.size())));
        parts.put(name, i % 2 == 0 ? other : Damage.retyped(parts.get(name), random));
        return Damage.packed(parts);
    }

    private void survives(byte[] content, int i) {
        Multipart form = new Multipart()
                .field("kind", List.of("schools", "people", "offices", "county").get(i % 4))
                .field("formKey", "fuzzed-" + read + "-" + refused + "-" + content.length)
                .file("file", NAMES.get(i % NAMES.size()), TYPES.get(i % TYPES.size()), content);
        HttpResponse<String> answer = admin.post("/imports", form);
        if (answer.statusCode() == 303) {
            String run = HttpReader.location(answer);
            carrying.look();
            HttpResponse<String> shown = admin.get(run);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("正在读取");
            assertThat(admin.get(run + "/mapping").statusCode()).isLessThan(500);
            assertThat(admin.get(run + "/bad-rows").statusCode()).isLessThan(500);
            read++;
        } else {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).contains("file-error");
            refused++;
        }
    }

    private static byte[] book() {
        List<List<Object>> rows = new ArrayList<>(List.of(Books.row("代码", "名称", "类型", "单位", "登录名", "姓名")));
        for (int i = 0; i < 12; i++) {
            rows.add(Books.row("F" + i, "受损" + i + "小学", "镇", "QLJY", "f" + i, "张三"));
        }
        return Books.xlsx(Books.filled(Books.sheet("表", rows)));
    }
}
