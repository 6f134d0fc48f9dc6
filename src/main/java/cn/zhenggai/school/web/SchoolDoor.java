package cn.zhenggai.school.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of a school to its own page. */
@Configuration(proxyBeanMethods = false)
class SchoolDoor {

    private static final int BEFORE_INBOX = 75;

    @Bean
    NavigationEntry ownSchoolDoor() {
        return new NavigationEntry("ownSchool", "/my-school", "school", BEFORE_INBOX, Actor::inSchool);
    }

    @Bean
    NavigationEntry.Behind pagesOfSchools() {
        return new NavigationEntry.Behind("/schools", "ownSchool");
    }
}
