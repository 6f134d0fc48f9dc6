/** The rectification notice (整改通知书): groups the cases of one visit, takes its number when signed, is served and receipted. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "calendar",
            "catalogue",
            "rectification",
            "rectification :: deadline",
            "rectification :: desk",
            "rectification :: order",
            "rectification :: reading",
            "rectification :: search",
            "rectification :: work"
        })
package cn.zhenggai.notice;
