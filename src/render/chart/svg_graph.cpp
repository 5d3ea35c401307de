#include "render/chart/chart_data.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace sijill::render {
namespace {

using Anchor = SvgCanvas::Anchor;

constexpr double kBox = 230;
constexpr double kBetween = 120; ///< from layer to layer, where the arrows are
constexpr double kNodeGap = 18;
constexpr double kPadding = 10;

struct Node {
    std::string name;
    std::size_t layer = 0;
    SvgCanvas::Lines lines;
    double x = 0;
    double y = 0; ///< of its middle

    [[nodiscard]] double height() const { return lines.height() + 2 * kPadding; }
};

/// For each node, the indexes of the nodes that its arrows lead to.
using Arrows = std::vector<std::vector<std::size_t>>;

/// Orders nodes so that all arrows lead onwards, except those that close a circle: in the reverse
/// of the order in which a depth-first search leaves them.
class Order {
public:
    explicit Order(const Arrows& arrows) : arrows_(arrows), seen_(arrows.size()) {
        for (std::size_t node = 0; node < arrows.size(); ++node) {
            visit(node);
        }
        std::reverse(nodes_.begin(), nodes_.end());
    }

    [[nodiscard]] const std::vector<std::size_t>& nodes() const { return nodes_; }

private:
    void visit(std::size_t node) {
        if (seen_[node]) {
            return;
        }
        seen_[node] = true;
        for (const std::size_t next : arrows_[node]) {
            visit(next);
        }
        nodes_.push_back(node);
    }

    const Arrows& arrows_;
    std::vector<bool> seen_;
    std::vector<std::size_t> nodes_;
};

/// Returns the layer of each node: one after those of all nodes with an arrow to it, not counting
/// arrows that close a circle.
std::vector<std::size_t> layers_of(const Arrows& arrows) {
    const Order order(arrows);
    std::vector<std::size_t> ranks(arrows.size());
    for (std::size_t rank = 0; rank < ranks.size(); ++rank) {
        ranks[order.nodes()[rank]] = rank;
    }
    std::vector<std::size_t> layers(arrows.size());
    for (const std::size_t node : order.nodes()) {
        for (const std::size_t next : arrows[node]) {
            if (ranks[next] > ranks[node]) {
                layers[next] = std::max(layers[next], layers[node] + 1);
            }
        }
    }
    return layers;
}

/// Returns the nodes in the order in which they come, with their layers.
std::vector<Node> nodes_of(const std::vector<PairRow>& arrows) {
    std::vector<std::string> names;
    for (const PairRow& arrow : arrows) {
        names.push_back(arrow.from);
        names.push_back(arrow.to);
    }
    std::vector<Node> nodes;
    std::map<std::string, std::size_t> indexes;
    for (const std::string& name : names_in_order(names)) {
        indexes[name] = nodes.size();
        nodes.push_back({name, 0, {}, 0, 0});
    }
    Arrows after(nodes.size());
    for (const PairRow& arrow : arrows) {
        after[indexes[arrow.from]].push_back(indexes[arrow.to]);
    }
    const std::vector<std::size_t> layers = layers_of(after);
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        nodes[node].layer = layers[node];
    }
    return nodes;
}

/// Sets the position of every node, with the nodes of each layer centred in the picture, and
/// returns the height of the picture.
double lay_out(SvgCanvas& canvas, std::vector<Node>& nodes) {
    std::map<std::size_t, double> heights;
    for (Node& node : nodes) {
        node.lines = canvas.wrapped(node.name, kBox - 2 * kPadding);
        node.x = static_cast<double>(node.layer) * (kBox + kBetween);
        heights[node.layer] += node.height() + kNodeGap;
    }
    double height = 0;
    for (const auto& [layer, own] : heights) {
        height = std::max(height, own);
    }
    std::map<std::size_t, double> tops;
    for (Node& node : nodes) {
        double& top =
            tops.try_emplace(node.layer, (height - heights[node.layer]) / 2).first->second;
        node.y = top + (node.height() + kNodeGap) / 2;
        top += node.height() + kNodeGap;
    }
    return height;
}

/// Returns the class of an arrow: a class with a broken line for each note but «certain».
std::string_view class_of_note(std::string_view note) {
    constexpr std::array<std::string_view, 3> kBroken{"probable", "possible", "unknown"};
    return std::find(kBroken.begin(), kBroken.end(), note) == kBroken.end() ? "certain" : note;
}

const Node& node_named(const std::vector<Node>& nodes, std::string_view name) {
    return *std::find_if(nodes.begin(), nodes.end(),
                         [&](const Node& node) { return node.name == name; });
}

double draw_legend(SvgCanvas& canvas, const std::vector<PairRow>& arrows,
                   const RenderOptions& options, double top) {
    std::vector<std::string> notes;
    for (const PairRow& arrow : arrows) {
        notes.push_back(arrow.note);
    }
    double x = 0;
    for (const std::string& note : names_in_order(notes)) {
        if (note.empty()) {
            continue;
        }
        const std::string word = word_for(note, options.language);
        canvas.line(x, top + 10, x + 34, top + 10, fmt::format("edge {}", class_of_note(note)));
        canvas.text(x + 42, top + 15, word, Anchor::start, "soft");
        x += 42 + SvgCanvas::text_width(word) + 24;
    }
    return x > 0 ? top + SvgCanvas::kLine + 4 : top;
}

} // namespace

std::string svg_graph(const ResultSet& result, const RenderOptions& options) {
    const std::vector<PairRow> arrows = pair_rows(result, options);
    std::vector<Node> nodes = nodes_of(arrows);
    std::size_t layers = 1;
    for (const Node& node : nodes) {
        layers = std::max(layers, node.layer + 1);
    }
    const double breadth = static_cast<double>(layers) * (kBox + kBetween) - kBetween;
    SvgCanvas canvas(std::max(breadth + 2, kChartWidth), options);
    const double height = lay_out(canvas, nodes);
    for (const PairRow& arrow : arrows) {
        const Node& from = node_named(nodes, arrow.from);
        const Node& to = node_named(nodes, arrow.to);
        canvas.arrow(from.x + kBox, from.y, to.x, to.y, class_of_note(arrow.note));
    }
    for (const Node& node : nodes) {
        canvas.rectangle(node.x + 1, node.y - node.height() / 2, kBox - 2, node.height(), "node");
        canvas.text(node.x + kBox / 2, node.y - node.lines.height() / 2 + 15, node.lines,
                    Anchor::middle);
    }
    return canvas.element(draw_legend(canvas, arrows, options, height), result.title,
                          result.description);
}

} // namespace sijill::render
