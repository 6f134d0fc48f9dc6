package cn.zhenggai.coordination.web;

import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where letters are found: in the navigation, on the page of a case, and first of all by those who answer them. */
@Configuration(proxyBeanMethods = false)
class LetterDoor {

    private static final int AFTER_CASES = 32;

    @Bean
    NavigationEntry lettersDoor() {
        return new NavigationEntry("letters", "/letters", "mail", AFTER_CASES, LettersPage::opensTo);
    }

    @Bean
    FirstPage lettersFirst() {
        return new FirstPage("/letters", 15, actor -> actor.is(Role.EXTERNAL));
    }

    @Bean
    CasePart lettersOfCase() {
        return new CasePart("/letters/of/{n}", "letter.part", 30);
    }
}
