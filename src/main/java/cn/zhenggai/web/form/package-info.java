/** Forms that people send: read, answered, and when they were refused shown again at an address that can be opened. */
package cn.zhenggai.web.form;
