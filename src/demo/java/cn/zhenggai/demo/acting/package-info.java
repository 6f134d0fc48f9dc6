/** People doing what the story says, through the use cases that everybody uses. */
package cn.zhenggai.demo.acting;
