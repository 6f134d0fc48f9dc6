/** Ask in one line: a school, a number, a person, a place or words, and straight to what is meant. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation :: school",
            "rectification",
            "rectification :: reading",
            "rectification :: search",
            "notice",
            "notice :: reading",
            "inspection",
            "inspection :: reading"
        })
@org.jspecify.annotations.NullMarked
package cn.zhenggai.lookup;
