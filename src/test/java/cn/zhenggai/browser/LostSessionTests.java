package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class LostSessionTests {

    private static final String WORDS = "三楼走廊护栏松动，课间人多 𠮷";

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @TempDir
    Path folder;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void whatWasTypedAndPhotographedIsThereAgainAfterTheSessionEnded() throws IOException {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/cases/new").type("place", "教学楼三楼").type("description", WORDS);
            phone.takePhoto("beforePhotos", Files.write(folder.resolve("photo.jpg"), Photos.jpeg(7)));
            String photo = phone.page.locator("[name=beforePhotos]").inputValue();
            phone.forgetSession().press("提交");
            phone.page.waitForURL(url -> url.contains("/login"));
            phone.logIn("inspector1");
            assertThat(phone.path()).isEqualTo("/cases/new");
            assertThat(phone.page.locator("[name=place]").inputValue()).isEqualTo("教学楼三楼");
            assertThat(phone.page.locator("[name=beforePhotos]").inputValue()).isEqualTo(photo);
            assertThat(phone.page.locator("[name=description]").inputValue()).isEqualTo(WORDS);
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterThePageWasClosed() {
        try (Visitor phone = Visitor.onPhone(port).as("inspector1")) {
            phone.visit("/cases/new").type("description", WORDS);
            phone.visit("/tasks").visit("/cases/new");
            assertThat(phone.page.locator("[name=description]").inputValue()).isEqualTo(WORDS);
        }
    }
}
