/** What kinds of schools there are, and what they have beside their classrooms. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.school;
