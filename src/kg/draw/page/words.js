// Every word of the page in both languages, and the language it is shown in.

const WORDS = {
  zh: {
    graph: "知识图谱", search: "查找", searchHint: "查找：名称、拼音或首字母（按 / 键）", suggestions: "建议",
    tools: "工具", view: "视图", filters: "筛选", table: "列表", network: "网络图", details: "详情",
    tableHint: "切换网络图与列表（t）", save: "保存", savePng: "图片 PNG", saveSvg: "矢量图 SVG", copyLink: "复制链接",
    theme: "明暗", themeHint: "切换：跟随系统、浅色、深色", themes: { auto: "跟随系统", light: "浅色", dark: "深色" },
    otherLanguage: "EN", languageHint: "Switch to English", help: "帮助", helpHint: "键盘与操作说明（?）",
    reset: "全部显示", zoomIn: "放大（+）", zoomOut: "缩小（-）", fit: "显示全图（f）",
    motion: "动态排布：让节点自行移动（m）", skipToTable: "跳到列表",
    canvasHint: "网络图。方向键在相邻事物间移动，回车看详情，t 键切换到列表。",
    classes: "类别", relations: "关系", statuses: "状态", documents: "文档", years: "年份", groups: "收起的组",
    noStatus: "无状态", undated: "无年份的也显示", from: "从", to: "到", all: "全选", none: "全不选",
    things: "事物", figures: "指标", facts: "事实", names: "其他名称", mentions: "文中提到", value: "数值", period: "时期",
    growth: "同比", share: "占比", rank: "位次", indicator: "指标", name: "名称", class: "类别", degree: "关系数",
    status: "状态", about: "所属", subject: "主语", relation: "关系", object: "宾语", document: "文档", sentence: "原文",
    expand: "展开相邻", collapse: "收起相邻", hide: "隐藏", pin: "固定", unpin: "取消固定", findPath: "找路径…",
    pathTo: "从“{0}”到：", pathFound: "“{0}”到“{1}”：{2} 步", noPath: "“{0}”与“{1}”之间没有路径", close: "关闭",
    evidence: "出处", target: "计划", actual: "事实", characters: "第 {0}–{1} 字", finder: "规则", confidence: "置信度",
    moreQuotes: "另有 {0} 处", noQuotes: "没有出处", open: "打开", shut: "收起", groupName: "{0} 等 {1} 项", members: "成员",
    shown: "显示 {0} / {1} 个事物、{2} 条关系", whole: "库中共 {0} 个事物、{1} 条关系。",
    folded: "{0} 个收在 {1} 个组里，点开可见。", unfolded: "{0} 个可查找或展开后显示。",
    leftOut: "{0} 个未放入本文件（可用 --about、--class、--limit 选择）。",
    selected: "已选：{0}", pathSelected: "路径：{0}", hidden: "已隐藏：{0}", expanded: "已展开 {0} 个相邻事物",
    nothing: "没有找到“{0}”", showMore: "再显示 {0} 行", linkCopied: "链接已复制", linkFailed: "请从地址栏复制链接",
    saved: "已保存 {0}", sortBy: "按{0}排序", conditions: { about: "围绕 {0}，{1} 步", classes: "类别 {0}", relations: "关系 {0}", documents: "文档 {0}" },
    outgoing: "{0} →", incoming: "← {0}", year: "{0} 年", colophon: "点击节点、连线或数字看出处。",
    helpTitle: "操作说明",
    helpLines: [
      ["/", "查找（汉字、拼音、首字母）"], ["方向键", "无选择时平移；有选择时移到那个方向最近的事物"],
      ["回车", "打开组；看详情"], ["e · h · p", "展开相邻 · 隐藏 · 固定"], ["+ · - · f", "放大 · 缩小 · 全图"],
      ["t", "网络图与列表切换"], ["m", "动态排布开关"], ["Esc", "取消选择，关闭面板"], ["双击", "展开相邻或打开组"],
    ],
  },
  en: {
    graph: "Knowledge graph", search: "Search", searchHint: "Search: name, pinyin or initials (press /)", suggestions: "Suggestions",
    tools: "Tools", view: "View", filters: "Filters", table: "List", network: "Network", details: "Details",
    tableHint: "Switch between network and list (t)", save: "Save", savePng: "Picture PNG", saveSvg: "Vector SVG", copyLink: "Copy link",
    theme: "Theme", themeHint: "Switch: system, light, dark", themes: { auto: "as the system", light: "light", dark: "dark" },
    otherLanguage: "中文", languageHint: "切换到中文", help: "Help", helpHint: "Keys and how to use (?)",
    reset: "Show all", zoomIn: "Zoom in (+)", zoomOut: "Zoom out (-)", fit: "Show everything (f)",
    motion: "Motion: let the marks move by themselves (m)", skipToTable: "Skip to the list",
    canvasHint: "Network. Arrow keys move between neighbouring things, Enter shows details, t switches to the list.",
    classes: "Classes", relations: "Relations", statuses: "Statuses", documents: "Documents", years: "Years", groups: "Folded groups",
    noStatus: "no status", undated: "Also what has no year", from: "From", to: "to", all: "All", none: "None",
    things: "Things", figures: "Figures", facts: "Facts", names: "Other names", mentions: "Mentioned in", value: "Value", period: "Period",
    growth: "Growth", share: "Share", rank: "Rank", indicator: "Indicator", name: "Name", class: "Class", degree: "Relations",
    status: "Status", about: "Of", subject: "Subject", relation: "Relation", object: "Object", document: "Document", sentence: "Sentence",
    expand: "Expand", collapse: "Collapse", hide: "Hide", pin: "Pin", unpin: "Unpin", findPath: "Find path…",
    pathTo: "From “{0}” to:", pathFound: "“{0}” to “{1}”: {2} steps", noPath: "No path between “{0}” and “{1}”", close: "Close",
    evidence: "Evidence", target: "planned", actual: "fact", characters: "characters {0}–{1}", finder: "rule", confidence: "confidence",
    moreQuotes: "{0} more", noQuotes: "no evidence", open: "Open", shut: "Fold", groupName: "{0} and others ({1})", members: "Members",
    shown: "Showing {0} of {1} things, {2} relations", whole: "{0} things and {1} relations in all. ",
    folded: "{0} are folded into {1} groups that open. ", unfolded: "{0} come up by search or expansion. ",
    leftOut: "{0} are not in this file (choose with --about, --class, --limit).",
    selected: "Selected: {0}", pathSelected: "Path: {0}", hidden: "Hidden: {0}", expanded: "{0} neighbours expanded",
    nothing: "Nothing found for “{0}”", showMore: "Show {0} more rows", linkCopied: "Link copied", linkFailed: "Please copy the link from the address bar",
    saved: "Saved {0}", sortBy: "Sort by {0}", conditions: { about: "around {0}, {1} hops", classes: "class {0}", relations: "relation {0}", documents: "document {0}" },
    outgoing: "{0} →", incoming: "← {0}", year: "{0}", colophon: "Click a mark, a line or a figure to see its evidence.",
    helpTitle: "How to use",
    helpLines: [
      ["/", "search (Chinese, pinyin, initials)"], ["arrows", "pan; with a selection, go to the nearest thing in that direction"],
      ["Enter", "open a group; show details"], ["e · h · p", "expand · hide · pin"], ["+ · - · f", "zoom in · out · everything"],
      ["t", "network or list"], ["m", "motion on or off"], ["Esc", "clear selection, close panels"], ["double click", "expand neighbours or open a group"],
    ],
  },
};

let language = "zh";

// The word for `key` in the page's language, with {0}, {1} … filled in.
function say(key, ...values) {
  return fill(WORDS[language][key], ...values);
}

// A list or table of words, such as the lines of the help.
function wordsOf(key) {
  return WORDS[language][key];
}

function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (_, i) => values[i]);
}

// Write the words of the skeleton: data-word is text, data-word-<attribute> an attribute.
function writeWords() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-word-label]")) node.setAttribute("aria-label", say(node.dataset.wordLabel));
  for (const node of document.querySelectorAll("[data-word-placeholder]")) node.placeholder = say(node.dataset.wordPlaceholder);
  for (const node of document.querySelectorAll("[data-word-title]")) {
    node.title = say(node.dataset.wordTitle);
    if (!node.dataset.word) node.setAttribute("aria-label", node.title);
  }
}
