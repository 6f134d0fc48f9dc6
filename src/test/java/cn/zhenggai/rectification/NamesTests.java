package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PauseView;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.rectification.reading.CaseStanding;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.NamesRead;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Whoever reads for oversight alone meets no name, wherever a record that is read may carry one. */
@ProcessTest
class NamesTests {

    private static final String NAMES =
            "(\\w+By|assignee|actor|person|witness|verifier|principal|signatory|reader)Name|witness|responsibility";

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    CaseLists lists;

    @TempDir
    Path folder;

    private MockMvc web;
    private CaseWalk walk;

    @BeforeEach
    void aCaseThatManyHadTheirHandsIn(@Autowired WebApplicationContext context) {
        county.settle();
        web = MockMvcBuilders.webAppContextSetup(context).build();
        walk = office.major()
                .to(CaseState.PLANNING)
                .planWritten()
                .planReturned("写清楚")
                .to(CaseState.RECTIFYING);
        pausedAndResumed();
        walk.to(CaseState.SUBMITTED).rejected().to(CaseState.CLOSED);
    }

    private void pausedAndResumed() {
        PauseEntry entry = new PauseEntry(
                PauseReason.FORCE_MAJEURE,
                "暴雨",
                "封闭看守",
                BureauTime.today(office.clock).plusDays(30));
        office.pausing.pause(walk.number(), office.actor("deputy"), entry).orThrow();
        office.resuming.resume(walk.number(), office.actor("deputy"), "雨停").orThrow();
    }

    @Test
    void aNameThatIsReadIsNeverAPlainText() {
        Set<Class<?>> records = NamesRead.records("rectification", CaseStory.class, CaseStanding.class, CaseLine.class);
        assertThat(records).contains(CaseFacts.class, LogView.class, VerifierView.class, PauseView.class);
        assertThat(records.stream().flatMap(record -> Stream.of(record.getRecordComponents())))
                .filteredOn(component -> component.getName().matches(NAMES))
                .isNotEmpty()
                .allMatch(component -> component.getType() == PersonName.class);
    }

    @Test
    void theEyeOfAnAuditorMeetsNoName() {
        List<String> seen = NamesRead.in(office.reading.story(walk.number(), office.actor("auditor")));
        List<String> written = NamesRead.in(walk.story());
        assertThat(written).hasSizeGreaterThan(30).doesNotContain("＊＊");
        assertThat(seen).hasSameSizeAs(written).containsOnly("＊＊");
        assertThat(NamesRead.in(lists.page(office.actor("auditor"), CaseFilter.of(CaseFilter.View.ALL), null, 100)
                        .rows()))
                .containsOnly("＊＊");
    }

    @Test
    void noPageAnswerPaperOrSheetShowsAnAuditorAName() throws Exception {
        Set<String> people = new HashSet<>(NamesRead.in(walk.story()));
        people.removeIf(name -> name.length() > 8);
        assertThat(people).hasSizeGreaterThan(5);
        for (String path : List.of(
                "/cases/" + walk.number(),
                "/api/v1/cases/" + walk.number(),
                "/cases/" + walk.number() + "/paper",
                "/cases/export?view=ALL",
                "/cases/print?view=ALL",
                "/cases?view=ALL")) {
            assertThat(read(path, "auditor")).as(path).contains("＊＊").doesNotContain(people);
            assertThat(people).as(path).anyMatch(read(path, "director")::contains);
        }
    }

    private String read(String path, String login) throws Exception {
        byte[] body = web.perform(get(path).with(request -> {
                    CurrentActor.set(request, office.actor(login));
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        boolean packed = body[0] == 'P' && body[1] == 'K';
        return HtmlUtils.htmlUnescape(packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8));
    }

    private String unpacked(byte[] document) throws IOException {
        Path file = Files.write(folder.resolve("document.zip"), document);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
