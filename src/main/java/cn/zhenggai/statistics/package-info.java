/** Figures for leaders, counted in SQL over views that the owners of the rows define. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "calendar",
            "catalogue",
            "rectification",
            "rectification :: desk",
            "rectification :: reading",
            "task"
        })
package cn.zhenggai.statistics;
