package cn.zhenggai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.security.factor.Phone;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader signs in with his phone, loses it, and gets in all the same. */
@BrowserTest
class SecondStepJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(Visitor.PASSWORD);
    }

    @Test
    void aLeaderWhoLostHisPhoneGetsInByARecoveryCodeAndTakesAnother() {
        Phone first;
        List<String> codes;
        try (Visitor phone = Visitor.onOwnPhone(port).as("deputy")) {
            phone.visit("/profile").fits().follow("现在设置");
            phone.page.waitForURL("**/profile/second-factor");
            phone.inspect("second-step-set-up").fits();
            first = Phone.scanning(phone.page.content());
            phone.type("code", first.digits()).press("完成设置");
            phone.fits().inspect("second-step-codes");
            codes = phone.page.locator(".recovery-codes code").allInnerTexts();
            assertThat(codes).hasSize(10);
            phone.follow("我已保存，继续");
            phone.visit("/profile").inspect("profile-with-second-step");
        }
        try (Visitor phone = Visitor.onOwnPhone(port)) {
            password(phone);
            phone.fits().inspect("second-step-asked");
            phone.type("passwordCode", "123456").press("登录");
            assertThat(phone.shows("验证码不对或已经用过")).isTrue();
            phone.type("passwordCode", first.nextDigits()).press("登录");
            assertThat(phone.path()).isEqualTo("/escalations");
        }
        Phone second;
        try (Visitor other = Visitor.onOwnPhone(port)) {
            password(other);
            other.type("passwordCode", codes.get(0)).press("登录");
            assertThat(other.path()).isEqualTo("/profile/second-factor");
            assertThat(other.shows("您用一个备用码登录了")).isTrue();
            other.fits().inspect("second-step-recovered").follow("换一部手机");
            other.page.waitForURL("**/second-factor?another*");
            second = Phone.scanning(other.page.content());
            other.type("code", second.digits()).press("完成设置");
            assertThat(other.shows("请现在保存备用码")).isTrue();
            other.visit("/inbox");
            assertThat(other.shows("有人用备用码登录了您的账号")).isTrue();
        }
        try (Visitor finder = Visitor.onOwnPhone(port)) {
            password(finder);
            finder.type("passwordCode", first.nextDigits()).press("登录");
            assertThat(finder.path()).as("the lost phone opens nothing").isEqualTo("/login/code");
            finder.type("passwordCode", codes.get(1)).press("登录");
            assertThat(finder.path()).as("nor do the codes of before").isEqualTo("/login/code");
        }
        try (Visitor owner = Visitor.atDesk(port)) {
            password(owner);
            owner.inspect("second-step-asked");
            owner.type("passwordCode", second.nextDigits()).press("登录");
            owner.visit("/profile").inspect("profile");
            owner.visit("/profile/second-factor").inspect("second-step-on");
        }
    }

    private static void password(Visitor visitor) {
        visitor.visit("/login").type("login", "deputy").type("password", Visitor.PASSWORD);
        visitor.press("登录");
        assertThat(visitor.path()).isEqualTo("/login/code");
    }
}
