package cn.zhenggai.coordination.web;

import cn.zhenggai.coordination.letter.LetterLists;
import cn.zhenggai.rectification.sidepath.CasePart;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
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
        return new NavigationEntry(
                "letters", "/letters", "mail", AFTER_CASES, LettersPage::opensTo, NavigationEntry.Shelf.REGISTERS);
    }

    /** What asks something of the reader, on every page of those who are to see to it. */
    @Bean
    Badge lettersBadge(LetterLists lists) {
        return new Badge() {
            @Override
            public String entry() {
                return "letters";
            }

            @Override
            public int count(Actor actor) {
                return actor.isAny(Role.EXTERNAL, Role.SECTION_HEAD, Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR)
                        ? lists.pressing(actor)
                        : 0;
            }
        };
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
