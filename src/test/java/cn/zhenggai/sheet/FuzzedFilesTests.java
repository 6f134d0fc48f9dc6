package cn.zhenggai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged on their way, or on purpose, are read or refused; nothing else ever happens. The damage is always the same. */
class FuzzedFilesTests {

    private static final int TRIES = 80;

    private static final Layout LAYOUT = Layout.of(
            Field.of("school", Kinds.text(), "学校", "学校名称", "单位").needed(),
            Field.of("found", Kinds.day(), "检查时间", "检查日期"),
            Field.of("funds", Kinds.tenThousandYuan(), "资金"),
            Field.of("facts", Kinds.lines(), "隐患描述"));

    @TempDir
    Path folder;

    private int read;
    private int refused;

    private void survives(byte[] content) {
        Outcome<Workbook> opened = Workbook.open(Books.file(folder, content));
        if (!opened.accepted()) {
            refused++;
            assertThat(opened.refusal().reasons().get(0).code()).startsWith("workbook");
            return;
        }
        try (Workbook book = opened.orThrow()) {
            book.notes();
            Outcome<Walked> walked = book.walk(book.find(LAYOUT).tables(), row -> row.faults());
            assertThat(walked).isNotNull();
            read++;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] ledger() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/ledgers/ledger-2023-whole-county.xlsx"));
    }

    private static byte[] old() {
        List<List<Object>> rows = new ArrayList<>(List.of(Books.row("学校", "检查时间", "资金", "隐患描述")));
        for (int i = 0; i < 60; i++) {
            rows.add(Books.row("学校" + i, 45000 + i, i / 10.0, "灯坏" + i));
        }
        return Books.xls(Books.filled(Books.sheet("表", rows)));
    }

    @Test
    void bitsThatFlippedInWorkbooksAreReadOrRefused() throws IOException {
        Random random = new Random(66);
        byte[] ledger = ledger();
        byte[] old = old();
        for (int i = 0; i < TRIES; i++) {
            survives(Damage.flipped(ledger, random));
            survives(Damage.flipped(old, random));
        }
        assertThat(read + refused).isEqualTo(2 * TRIES);
        assertThat(refused).isPositive();
    }

    @Test
    void filesThatWereCutOffAreReadOrRefused() throws IOException {
        byte[] old = old();
        byte[] ledger = ledger();
        byte[] text = Books.gb("学校,检查时间\n\"甲\n乙\",2023.5.14\n丙,\"45000\"");
        for (int i = 0; i < TRIES; i++) {
            survives(Arrays.copyOf(ledger, ledger.length * i / TRIES));
            survives(Arrays.copyOf(old, old.length * i / TRIES));
            survives(Arrays.copyOf(text, text.length * i / TRIES));
        }
        assertThat(refused).isGreaterThan(TRIES);
    }

    @Test
    void partsWhoseXmlIsDamagedAreReadOrRefused() throws IOException {
        Random random = new Random(67);
        for (int i = 0; i < TRIES; i++) {
            Map<String, byte[]> parts = Damage.parts(ledger());
            List<String> names = List.copyOf(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            parts.put(
                    name,
                    i % 2 == 0 ? Damage.flipped(parts.get(name), random) : Damage.retyped(parts.get(name), random));
            survives(Damage.packed(parts));
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void partsThatStandInOneAnothersPlaceAreReadOrRefused() throws IOException {
        Map<String, byte[]> sound = Damage.parts(ledger());
        for (String one : sound.keySet()) {
            for (String other : sound.keySet()) {
                Map<String, byte[]> parts = new LinkedHashMap<>(sound);
                parts.put(one, sound.get(other));
                survives(Damage.packed(parts));
                parts.remove(other);
                survives(Damage.packed(parts));
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void noiseIsReadOrRefused() {
        Random random = new Random(68);
        for (int i = 0; i < TRIES; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            survives(noise);
            byte[] text = new byte[random.nextInt(400)];
            for (int at = 0; at < text.length; at++) {
                text[at] = (byte) "ab,\"\n\t;12\r".charAt(random.nextInt(10));
            }
            survives(text);
        }
        assertThat(refused).isPositive();
    }
}
