/** The county itself: its schools, offices and people, and when they work. */
package cn.zhenggai.demo.county;
