package cn.zhenggai.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceAlone;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.evidence.EvidenceTest;
import cn.zhenggai.evidence.Samples;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@EvidenceTest
@AutoConfigureMockMvc(addFilters = false)
@ExtendWith(OutputCaptureExtension.class)
class EvidenceWebTests {

    private static final byte[] PHOTO = Samples.photographed(Samples.jpeg(640, 480), 6);

    @Autowired
    MockMvc mvc;

    @Autowired
    EvidenceShelf shelf;

    @ParameterizedTest
    @ValueSource(strings = {"/evidence", "/api/v1/evidence"})
    void uploadedPhotoIsDescribedAndServed(String base) throws Exception {
        String answer = upload(base, "photo", "门.png", "image/png", PHOTO)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("门.jpg"))
                .andExpect(jsonPath("$.kind").value("PHOTO"))
                .andExpect(jsonPath("$.width").value(480))
                .andExpect(jsonPath("$.height").value(640))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url = JsonPath.read(answer, "$.url");
        assertThat(url).startsWith(base + "/");
        byte[] served = guarded(fetch(url, 1)).andReturn().getResponse().getContentAsByteArray();
        assertThat(served).startsWith(0xff, 0xd8).isNotEqualTo(PHOTO);
        guarded(fetch(JsonPath.read(answer, "$.thumbnailUrl"), 1));
    }

    private static ResultActions guarded(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox; default-src 'none'")))
                .andExpect(header().string("Cache-Control", "private, no-cache"))
                .andExpect(header().exists("ETag"));
    }

    @Test
    void photoTheReaderHasIsNotSentAgain() throws Exception {
        String url = staged("photo", "a.jpg", PHOTO);
        String tag = fetch(url, 1).andReturn().getResponse().getHeader("ETag");
        mvc.perform(get(url).header("Person", 1).header("If-None-Match", tag)).andExpect(status().isNotModified());
        mvc.perform(get(url).header("Person", 2).header("If-None-Match", tag)).andExpect(status().isNotFound());
    }

    @Test
    void documentIsOnlyEverDownloaded() throws Exception {
        String url = staged("document", "整改方案\".pdf", Samples.ascii("%PDF-1.7 plan"));
        fetch(url, 1)
                .andExpect(content().bytes(Samples.ascii("%PDF-1.7 plan")))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; ")))
                .andExpect(header().string(
                                "Content-Disposition",
                                endsWith("filename*=UTF-8''%E6%95%B4%E6%94%B9%E6%96%B9%E6%A1%88.pdf")));
        fetch(url + "/thumbnail", 1).andExpect(status().isNotFound());
    }

    @Test
    void stagedFileIsForItsUploaderOnly() throws Exception {
        String url = staged("photo", "a.jpg", PHOTO);
        fetch(url, 1).andExpect(status().isOk());
        fetch(url, 2).andExpect(status().isNotFound());
        fetch(url + "/thumbnail", 2).andExpect(status().isNotFound());
    }

    @Test
    void whoeverIsTurnedAwayFromAFileIsInTheSecurityLog(CapturedOutput output) throws Exception {
        String url = attachedTo("case:RC-2026-000001");
        String id = url.substring(url.lastIndexOf('/') + 1);
        fetch(url, 2);
        assertThat(output.getAll()).doesNotContain("denied:");
        fetch(url + "/thumbnail", 9);
        assertThat(output.getAll()).contains("denied: p9 asked for file " + id);
    }

    @Test
    void ownerDecidesWhoReadsWhatIsAttached() throws Exception {
        String url = attachedTo("case:RC-2026-000001");
        fetch(url, 2).andExpect(status().isOk());
        fetch(url, 9).andExpect(status().isNotFound());
    }

    @Test
    void fileThatNoFeatureAnswersForIsShownToNobody() throws Exception {
        String url = attachedTo("riddle:1");
        fetch(url, 1).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/987654321", "/evidence/x", "/evidence/99999999999999999999", "/evidence/-1"})
    void unknownFileIsNotFound(String url) throws Exception {
        fetch(url, 1).andExpect(status().isNotFound());
    }

    @Test
    void refusalSaysWhatToDoInTheLanguageOfTheReader() throws Exception {
        mvc.perform(multipart("/evidence")
                        .file(new MockMultipartFile(
                                "file", "photo.jpg", "image/jpeg", Samples.ascii("<svg onload='x'/>")))
                        .header("Person", 1)
                        .locale(Locale.ENGLISH))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("photoFormat"))
                .andExpect(jsonPath("$.errors[0].field").value("photo"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("Upload a JPEG")));
    }

    private String attachedTo(String owner) throws Exception {
        String url = staged("photo", "a.jpg", PHOTO);
        long id = Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
        shelf.attach(owner, "before", 0, EvidenceAlone.person(1), List.of(new Attachment(id, null)));
        return url;
    }

    private String staged(String kind, String name, byte[] content) throws Exception {
        return JsonPath.read(
                upload("/evidence", kind, name, "text/html", content)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.url");
    }

    private ResultActions upload(String base, String kind, String name, String type, byte[] content) throws Exception {
        return mvc.perform(multipart(base)
                .file(new MockMultipartFile("file", name, type, content))
                .param("kind", kind.toUpperCase(Locale.ROOT))
                .header("Person", 1));
    }

    private ResultActions fetch(String url, long person) throws Exception {
        return mvc.perform(get(url).header("Person", person));
    }
}
