/** The page where the link is made and ended, and what a calendar reads behind it. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.diary.web;
