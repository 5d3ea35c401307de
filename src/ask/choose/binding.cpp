#include "ask/choose/binding.hpp"

#include "base/dates.hpp"
#include "base/split.hpp"

#include <algorithm>
#include <array>

namespace sijill::ask {
namespace {

constexpr std::size_t kMostCalls = 4;

/// The kinds from the narrowest on: a question that names a model and its maker is about the model.
constexpr std::array<std::string_view, 11> kKinds{
    "model",     "event",    "condition",    "technique", "product", "hardware",
    "programme", "platform", "organization", "industry",  "person"};

std::size_t rank_of(std::string_view kind) {
    return static_cast<std::size_t>(std::ranges::find(kKinds, kind) - kKinds.begin());
}

bool takes(std::string_view kinds, std::string_view kind) {
    const std::vector<std::string_view> each = split(kinds, '|');
    return kinds == "any" || std::ranges::find(each, kind) != each.end();
}

/// Returns the entities that the question names and that a parameter takes, the narrowest first.
std::vector<NamedEntity> direct(const std::string& kinds, const Asked& asked) {
    std::vector<NamedEntity> found;
    for (const Named& name : *asked.names) {
        for (const NamedEntity& entity : name.entities) {
            if (!name.is_excepted && takes(kinds, entity.kind)) {
                found.push_back(entity);
            }
        }
    }
    std::ranges::stable_sort(found, {},
                             [](const NamedEntity& entity) { return rank_of(entity.kind); });
    return found;
}

/// Returns what belongs to the entities that the question names, and that a parameter takes.
std::vector<NamedEntity> indirect(const std::string& kinds, const Asked& asked,
                                  const Families& families) {
    std::vector<NamedEntity> found;
    for (const Named& name : *asked.names) {
        for (const NamedEntity& entity : name.entities) {
            const auto family = families.find(entity.slug);
            if (name.is_excepted || family == families.end() || kinds == "any") {
                continue;
            }
            for (const auto& [slug, kind] : family->second.members) {
                if (takes(kinds, kind)) {
                    found.push_back({slug, kind});
                }
            }
        }
    }
    return found;
}

class Binder {
public:
    Binder(const Answering& answering, const Asked& asked, const Families& families, bool is_wide)
        : report_(answering.report), answer_(answering.answer), asked_(&asked),
          families_(&families), is_wide_(is_wide) {}

    std::vector<Call> bind() {
        ParameterValues fixed;
        std::vector<const ReportParameter*> entities;
        for (const ReportParameter& parameter : report_->parameters) {
            const auto what = answer_->parameters.find(parameter.name);
            if (what == answer_->parameters.end()) {
                continue;
            }
            if (parameter.type == ParameterType::entity) {
                entities.push_back(&parameter);
            } else if (parameter.type == ParameterType::date) {
                add_day(parameter.name, what->second, fixed);
            } else {
                fixed[parameter.name] = what->second;
            }
        }
        const bool all_required =
            entities.size() > 1 && std::ranges::all_of(entities, &ReportParameter::required);
        if (all_required) {
            return bind_all(entities, fixed);
        }
        return bind_one(entities, fixed);
    }

private:
    void add_day(const std::string& name, std::string_view which, ParameterValues& values) const {
        for (const text::TimeExpression& time : asked_->reading->times) {
            const auto& day = which == "earliest" ? time.earliest : time.latest;
            if (day && !values.contains(name)) {
                values[name] = iso_date(*day);
            }
        }
    }

    /// Binds each of several parameters to another entity, in the order of the question.
    std::vector<Call> bind_all(const std::vector<const ReportParameter*>& parameters,
                               ParameterValues values) const {
        std::vector<std::string> slugs;
        for (const Named& name : *asked_->names) {
            const std::string& slug = name.entities.front().slug;
            if (std::ranges::find(slugs, slug) == slugs.end()) {
                slugs.push_back(slug);
            }
        }
        if (slugs.size() < parameters.size()) {
            return {};
        }
        for (std::size_t index = 0; index < parameters.size(); ++index) {
            values[parameters[index]->name] = slugs[index];
        }
        return {{report_, std::move(values)}};
    }

    std::vector<Call> bind_one(const std::vector<const ReportParameter*>& parameters,
                               const ParameterValues& fixed) const {
        const ReportParameter* best = nullptr;
        std::vector<NamedEntity> values;
        for (const bool is_direct : {true, false}) {
            for (const ReportParameter* parameter : parameters) {
                const std::string& kinds = answer_->parameters.at(parameter->name);
                if (is_wide_) {
                    continue;
                }
                std::vector<NamedEntity> found =
                    is_direct ? direct(kinds, *asked_) : indirect(kinds, *asked_, *families_);
                if (!found.empty() && (best == nullptr || rank_of(found.front().kind) <
                                                              rank_of(values.front().kind))) {
                    best = parameter;
                    values = std::move(found);
                }
            }
            if (best != nullptr) {
                break;
            }
        }
        if (best == nullptr) {
            const bool lacks = std::ranges::any_of(parameters, &ReportParameter::required);
            return lacks ? std::vector<Call>() : std::vector<Call>{{report_, fixed}};
        }
        std::vector<Call> calls;
        for (const NamedEntity& entity : values) {
            ParameterValues bound = fixed;
            bound[best->name] = entity.slug;
            if (calls.size() < kMostCalls &&
                std::ranges::find(calls, bound, &Call::parameters) == calls.end()) {
                calls.push_back({report_, std::move(bound)});
            }
        }
        return calls;
    }

    const Report* report_;
    const ReportAnswer* answer_;
    const Asked* asked_;
    const Families* families_;
    bool is_wide_;
};

} // namespace

std::vector<Call> bind(const Answering& answering, const Asked& asked, const Families& families,
                       bool is_wide) {
    return Binder(answering, asked, families, is_wide).bind();
}

} // namespace sijill::ask
