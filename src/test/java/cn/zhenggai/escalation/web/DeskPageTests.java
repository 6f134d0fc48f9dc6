package cn.zhenggai.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.escalation.LateCases;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.StatementCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What the pages of the desk cost, to whom they open, and what one takes away from them. */
@ProcessTest
class DeskPageTests {

    @Autowired
    Office office;

    @Autowired
    LateCases cases;

    @TempDir
    Path folder;

    private MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
        office.actor("deputy");
    }

    /** Five of the desk, the rest of the doors around it. */
    @Test
    void thePageCostsEightStatementsHoweverMuchLiesThere() throws Exception {
        open("/escalations", "deputy").andExpect(status().isOk());
        int before = cost("/escalations");
        for (int i = 0; i < 4; i++) {
            cases.late(office.majorPaperwork(), 20 + i);
        }
        cases.watch();
        assertThat(cost("/escalations")).isEqualTo(before).isLessThanOrEqualTo(8);
        assertThat(cost("/escalations/list?list=overdue")).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "director, /escalations",
        "deputy, /escalations",
        "sectionhead, /tasks",
        "inspector1, /visits",
        "registrar, /tasks",
        "auditor, /overview",
        "admin, /people"
    })
    void theFirstPageFollowsTheRole(String login, String page) throws Exception {
        open("/", login).andExpect(redirectedUrl(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "inspector1", "auditor", "admin", "township.1", CaseWalk.PRINCIPAL})
    void theDeskIsShutToAllOthers(String login) throws Exception {
        for (String page : new String[] {"/escalations", "/escalations/list", "/escalations/export"}) {
            open(page, login).andExpect(status().isNotFound());
        }
    }

    @Test
    void aListCanBeTakenAwayAsASheet() throws Exception {
        CaseWalk walk = cases.late(office.paperwork(), 12);
        cases.watch();
        byte[] sheet = open("/escalations/export?list=overdue&lang=zh", "deputy")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(sheet)).contains(walk.number().value(), "督办单 待决定", "逾期告知");
    }

    private int cost(String page) {
        Actor deputy = office.actor("deputy");
        return StatementCount.of(() -> open(page, deputy)).count();
    }

    private ResultActions open(String page, String login) throws Exception {
        return open(page, office.actor(login));
    }

    private ResultActions open(String page, Actor actor) throws Exception {
        return web.perform(get(page).with(request -> {
            CurrentActor.set(request, actor);
            return request;
        }));
    }

    private String text(byte[] sheet) throws IOException {
        StringBuilder text = new StringBuilder();
        Path file = Files.write(folder.resolve("sheet.xlsx"), sheet);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
